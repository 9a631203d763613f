import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { LightId } from '../../shared/domain/light';
import { Button } from '../components/Button';
import { Icon } from '../components/Icons';
import { useText } from '../i18n/use-text';
import { Board } from './Board';
import { patternOf, type LightView } from './expected-light';
import { LightChooser } from './LightChooser';
import { LightsOnTheWay } from './LightsOnTheWay';
import { RhythmStrip } from './RhythmStrip';

interface LightPanelProps {
  readonly view: LightView | null;
  /** Whether a setup is running that could hear what a person says of the light. */
  readonly listens: boolean;
  /** Whether the lights that follow each other are of use here. */
  readonly way: boolean;
}

/** The device with the light as it should be now, in words too, and a way to say that it is not so. */
export function LightPanel({ view: known, listens, way }: LightPanelProps): ReactNode {
  const text = useText();
  // A light that is not known is a question, and a question needs somebody who hears the answer.
  const view = known?.light === null && !listens ? null : known;
  const [paused, setPaused] = useState(false);
  // A light that has come to rest; the next one moves again.
  const [rested, setRested] = useState<LightId | null>(null);
  const [choosing, setChoosing] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const [returned, setReturned] = useState(false);
  useEffect(() => {
    if (returned) panel.current?.querySelector<HTMLElement>('.actions button')?.focus();
  }, [returned]);
  const light = view?.light ?? null;
  const pattern = patternOf(light);
  const still = paused || (light !== null && light === rested);
  return (
    <aside ref={panel} className={`mat ${view === null ? 'resting' : view.why}`} aria-label={text('light.chooseTitle')}>
      <Board
        label={text('light.picture')}
        pattern={pattern}
        paused={still}
        onRest={() => {
          setRested(light);
        }}
      />
      {view === null ? null : choosing ? (
        <LightChooser
          onDone={() => {
            setChoosing(false);
            setReturned(true);
          }}
        />
      ) : (
        <div className="mat-words">
          <p className="mat-why">{text(`light.${view.why}`)}</p>
          {view.light === null ? null : (
            <>
              <p className="mat-light">{text(`light.name.${view.light}`)}</p>
              <div className="mat-rhythm">
                <RhythmStrip pattern={pattern} />
                <Button
                  look="quiet"
                  onPress={() => {
                    setPaused(!still);
                    setRested(null);
                  }}
                >
                  <Icon name={still ? 'play' : 'pause'} />
                  <span className="unseen">{still ? text('light.play') : text('light.pause')}</span>
                </Button>
              </div>
              <p className="mat-means">{text(`light.means.${view.light}`)}</p>
            </>
          )}
          {way ? <LightsOnTheWay now={view.light} /> : null}
          {listens ? (
            <div className="actions">
              <Button
                onPress={() => {
                  setChoosing(true);
                  setReturned(false);
                }}
              >
                {view.light === null ? text('light.tell') : text('light.other')}
              </Button>
            </div>
          ) : null}
        </div>
      )}
    </aside>
  );
}
