/** Practice: the ribbon, the faults that can be switched, and the guided tour. */
export const practiceTexts = {
  'practice.ribbon': 'Nothing here is real, and nothing in your house or account changes.',
  'practice.faults': 'Make something go wrong',
  'practice.faultsHint': 'It counts from the next moment at which it can happen. Switch it off again to put it right.',
  'practice.faultsOn': '{count, plural, one {# fault is on} other {# faults are on}}',
  'practice.fault.captive-page': 'This computer’s internet wants a log-in first',
  'practice.fault.cloud-5xx': 'The internet service is out of order',
  'practice.fault.token-expired': 'The sign-in has run out',
  'practice.fault.ap-gone': 'The device disappears in the middle',
  'practice.fault.silence': 'The device stops answering',
  'practice.fault.claimed-before': 'The device was set up before',
  'practice.fault.network-absent': 'The device does not see the network',
  'practice.fault.never-leaves': 'The device stays in setup mode',
  'practice.fault.wrong-password': 'The network turns the password down',
  'practice.fault.network-without-internet': 'The network has no internet',
  'practice.fault.owned-by-other': 'The device belongs to another account',
  'practice.fault.event-stream-dropped': 'News from the internet service break off',
  'tour.title': 'Guided tour: the six most common failures',
  'tour.body': 'You meet each of them once, with a virtual device, and see what to do. About ten minutes in all.',
  'tour.start': 'Start the tour',
  'tour.progress': 'Station {at, number} of {of, number}',
  'tour.next': 'Next station',
  'tour.last': 'Finish the tour',
  'tour.skip': 'Skip this one',
  'tour.leave': 'Leave the tour',
  'tour.seen': 'This is it',
  'tour.sound': 'The virtual world is put right now: go on and bring this setup to its end, or go to the next station.',
  'tour.doneTitle': 'You have been through all six',
  'tour.doneBody':
    '{count, plural, =0 {You skipped every failure.} one {You have met one of the failures.} other {You have met # of the failures.}} The tour can be taken again at any time.',
  'tour.captive-page.title': 'The log-in page',
  'tour.captive-page.task': 'Start the setup as usual. This computer is on a network that wants a log-in first.',
  'tour.captive-page.seen':
    'A log-in page answered in place of the internet service: usual in hotels, trains and guest networks. Log in on that page in the browser, then try again. The device itself cannot log in on such a page: choose another network for it.',
  'tour.not-in-setup-mode.title': 'No device to be found',
  'tour.not-in-setup-mode.task':
    'Start the setup and wait for about ten seconds. The device is plugged in, but runs its own program.',
  'tour.not-in-setup-mode.seen':
    'The device’s own Wi-Fi exists only in setup mode. Its light tells: flashing deep blue is setup mode. Hold SETUP for 3 seconds and let go; we go on by ourselves.',
  'tour.other-owner.title': 'Somebody else’s device',
  'tour.other-owner.task': 'Start the setup. This device was set up before, by somebody else.',
  'tour.other-owner.seen':
    'The device says that it had an owner. Ask before you take it over: the present owner loses it. Without their word, leave it as it is.',
  'tour.network-out-of-reach.title': 'A network that the device does not see',
  'tour.network-out-of-reach.task': 'Choose the practice network. This computer hears it, the device does not.',
  'tour.network-out-of-reach.seen':
    'The device uses 2.4 GHz only. Either the network is 5 GHz here, or the device stands too far from the router. Look for a 2.4 GHz copy of the network, often with “2G” in its name, or move the device closer.',
  'tour.wrong-password.title': 'The wrong password',
  'tour.wrong-password.task': 'Choose the practice network and give its password. The network will turn it down.',
  'tour.wrong-password.seen':
    'The device tried the network, was turned down, and is back in setup mode. It cannot say why; the password is the usual reason. Type it again with “Show the password”: capital letters and spaces count. Everything else is kept.',
  'tour.no-internet-there.title': 'Wi-Fi without internet',
  'tour.no-internet-there.task':
    'Go through the setup. The network lets the device in, but has no internet. This one takes two minutes.',
  'tour.no-internet-there.seen':
    'The device left setup mode and was never heard of: it is on the Wi-Fi, but cannot get to the internet. Its light tells the difference. Check the router’s internet, or a guest network or firewall that is in the way.',
} as const;
