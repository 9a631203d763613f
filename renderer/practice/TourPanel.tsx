import type { ReactNode } from 'react';
import { tourStations, type StationId, type TourView } from '../../shared/practice/training';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { useText } from '../i18n/use-text';

/** Where the tour is: what to do, then what was seen and how to put it right. It can be left at any time. */
export function TourPanel({ tour }: { readonly tour: TourView }): ReactNode {
  const text = useText();
  const api = useApi();
  return (
    <section className="tour" aria-label={text('tour.title')}>
      <div aria-live="polite">
        {tour.station === null ? (
          <>
            <h2>{text('tour.doneTitle')}</h2>
            <p>{text('tour.doneBody', { count: tour.seen.length })}</p>
          </>
        ) : (
          <Station id={tour.station} seen={tour.seen.includes(tour.station)} />
        )}
      </div>
      <div className="actions">
        {tour.station === null ? null : <NextButton tour={tour} station={tour.station} />}
        <CommandButton look="quiet" command={() => api['practice/tour']({ to: 'end' })}>
          {text('tour.leave')}
        </CommandButton>
      </div>
    </section>
  );
}

function Station({ id, seen }: { readonly id: StationId; readonly seen: boolean }): ReactNode {
  const text = useText();
  return (
    <>
      <p className="small soft">{text('tour.progress', { at: placeOf(id), of: tourStations.length })}</p>
      <h2>{text(`tour.${id}.title`)}</h2>
      {seen ? (
        <>
          <p>
            <strong>{text('tour.seen')}</strong> {text(`tour.${id}.seen`)}
          </p>
          <p className="small soft">{text('tour.sound')}</p>
        </>
      ) : (
        <p>{text(`tour.${id}.task`)}</p>
      )}
    </>
  );
}

function NextButton({ tour, station }: { readonly tour: TourView; readonly station: StationId }): ReactNode {
  const text = useText();
  const api = useApi();
  const words = placeOf(station) === tourStations.length ? 'tour.last' : 'tour.next';
  return (
    <CommandButton command={() => api['practice/tour']({ to: 'next' })}>
      {text(tour.seen.includes(station) ? words : 'tour.skip')}
    </CommandButton>
  );
}

function placeOf(id: StationId): number {
  return tourStations.findIndex((station) => station.id === id) + 1;
}
