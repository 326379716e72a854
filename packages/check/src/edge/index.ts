/** The door to the network on Node, for programs that check services elsewhere. */
export { type AddressClass, classOf } from "./addresses.ts";
export { nodeDoor, type NodeDoorOptions } from "./node-door.ts";
export { nodeFetch, type NodeFetchOptions } from "./node-fetch.ts";
