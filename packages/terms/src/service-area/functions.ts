/** The KOSTRA functions of each service area; 254 until the end of 2023, 257 and 258 after it. */
export const kostraFunctionsOf = {
  administration: ["100", "110", "120", "121", "130"],
  kindergarten: ["201", "211", "221"],
  primary_school: ["202", "213", "215", "222", "223"],
  health_and_care: ["232", "233", "234", "241", "253", "254", "256", "257", "258", "261"],
  social_services: ["242", "243", "273", "275", "276", "281", "283"],
  child_welfare: ["244", "251", "252"],
  water_sewage_waste: ["340", "345", "350", "353", "354", "355"],
  culture: ["231", "370", "373", "375", "377", "380", "381", "383", "385", "386"],
  planning_environment: ["301", "302", "303", "335", "360", "365"],
  roads_transport: ["330", "332"],
  fire_rescue: ["338", "339"],
  housing_business: ["265", "315", "320", "321", "325", "329"],
  church: ["390", "392", "393"],
  other: ["170", "171", "172", "173", "180", "285", "290"],
} as const;
