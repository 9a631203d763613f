/** The one thing to do next, where it is done elsewhere on each system (wifi 6). */
export const systemStepTexts = {
  'next.no-wifi-adapter.windows':
    'Plug a Wi-Fi adapter in, or enable it in Device Manager under Network adapters, then try again.',
  'next.no-wifi-adapter.macos':
    'Check that Wi-Fi is in System Settings, Network, or use a computer with Wi-Fi, then try again.',
  'next.no-wifi-adapter.linux':
    'Plug a Wi-Fi adapter in; if it is there already, it may lack its driver. Then try again.',
  'next.wifi-off.windows': 'Switch Wi-Fi on in Settings, Network & internet, and airplane mode off, then try again.',
  'next.wifi-off.macos': 'Switch Wi-Fi on in the menu bar or in System Settings, Wi-Fi, then try again.',
  'next.wifi-off.linux': 'Switch Wi-Fi on in the network menu, and airplane mode off, then try again.',
  'next.wifi-permission.windows':
    "An administrator decides about this. If a network cable is plugged in, unplug it and try again. Or change networks by hand: click the Wi-Fi symbol in the taskbar when you are asked to. If the device's Wi-Fi is not in that list, ask the administrator to allow it, or use another computer.",
  'next.wifi-permission.macos':
    'A Mac may ask for an administrator before it joins a network: see System Settings, Wi-Fi, Advanced. Or change networks by hand in the Wi-Fi menu when you are asked to.',
  'next.wifi-permission.linux':
    'Ask the administrator for the right to change networks. Or change networks by hand in the network menu when you are asked to.',
  'next.wifi-service-down.windows': 'Restart this computer, or start the service WLAN AutoConfig, then try again.',
  'next.wifi-service-down.macos': 'Restart this computer, then try again.',
  'next.wifi-service-down.linux': 'Start NetworkManager, or restart this computer, then try again.',
  'next.network-names-hidden.windows':
    "Switch on Location services and 'Let desktop apps access your location' in Settings, Privacy & security, Location. Or give the end of the device's network name, which is in the Wi-Fi menu and often on its label.",
  'next.network-names-hidden.macos':
    "Allow this program in System Settings, Privacy & Security, Location Services. Or give the end of the device's network name, which is in the Wi-Fi menu and often on its label.",
  'next.network-names-hidden.linux':
    "Allow the location for this program in the system's privacy settings, or give the end of the device's network name, which is in the Wi-Fi menu and often on its label.",
  'next.rejoin-failed.windows':
    'Click the Wi-Fi symbol in the taskbar and choose your network. We go on by ourselves as soon as you are back.',
  'next.rejoin-failed.macos':
    'Choose your network in the Wi-Fi menu at the top of the screen. We go on by ourselves as soon as you are back.',
  'next.rejoin-failed.linux': 'Choose your network in the network menu. We go on by ourselves as soon as you are back.',
  'next.firewall-blocks.windows':
    'Allow this program to connect to 192.168.0.1, ports 5609 and 80, in Windows Security or your own firewall, then try again.',
  'next.firewall-blocks.macos':
    'Allow this program to connect to 192.168.0.1, ports 5609 and 80, in your firewall or VPN program, then try again.',
  'next.firewall-blocks.linux':
    'Allow connections to 192.168.0.1, ports 5609 and 80, and the answers to them, in the firewall, as nftables, then try again.',
  'next.switched-away.windows':
    "Try again, and if Windows asks whether to stay connected, say yes. If it leaves again, click the Wi-Fi symbol in the taskbar and choose the device's Wi-Fi by hand.",
  'next.switched-away.macos':
    "Try again, and if a log-in window opens, choose “Use Without Internet”. If it leaves again, choose the device's Wi-Fi by hand in the Wi-Fi menu.",
  'next.switched-away.linux':
    "Try again, and if you are asked whether to stay connected, stay. If it leaves again, choose the device's Wi-Fi by hand in the network menu.",
} as const;
