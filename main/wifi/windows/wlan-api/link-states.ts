/** WLAN_INTERFACE_STATE (wifi 3.3), as far as a Wi-Fi adapter of Windows has it without a network of computers. */
export const linkStates = {
  notReady: 0,
  connected: 1,
  disconnected: 4,
  associating: 5,
  discovering: 6,
  authenticating: 7,
} as const;
