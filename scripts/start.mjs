// What `npm start` shows once everything is built. A placeholder until the front door is written.
process.stdout.write("Built. Try: npx samapne\n");
