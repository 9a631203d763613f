import type { Route } from '../http/exchange';
import { claimRoutes } from './claim-routes';
import { customerRoutes } from './customer-routes';
import { deviceRoutes } from './device-routes';
import { devicesRoutes } from './devices-routes';
import { eventRoutes } from './event-routes';
import { oauthRoutes } from './oauth-routes';
import { productDeviceRoutes } from './product-device-routes';
import { tokenRoutes } from './token-routes';
import { userRoutes } from './user-routes';

/** Every route of the virtual cloud, first match wins; a new group is a new file and a line here. */
export const routeTable: readonly Route[] = [
  ...oauthRoutes,
  ...tokenRoutes,
  ...userRoutes,
  ...customerRoutes,
  ...claimRoutes,
  ...eventRoutes,
  ...devicesRoutes,
  ...deviceRoutes,
  ...productDeviceRoutes,
];
