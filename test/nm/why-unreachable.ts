// Prints what the program would say of a device that does not answer: why-unreachable.mjs [INTERFACE]
import { systemClock } from '../../main/ports/system-clock';
import { heldBack } from '../../main/wifi/linux/held-back';

/** So fast is nobody's radio, but a link between two namespaces. */
const SPEED = 4;

console.log(JSON.stringify(await heldBack(process.argv[2] ?? null, systemClock(SPEED), new AbortController().signal)));
