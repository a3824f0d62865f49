// Reads every register of a chamber with modbus-serial: read.js tcp HOST PORT UNIT, or read.js rtu DEVICE UNIT. Prints the words of each
// request, and then some values as the library decodes them.
const ModbusRTU = require("modbus-serial");

const BLOCKS = [["input", 0, 60], ["input", 60, 60], ["input", 120, 36], ["input", 200, 50], ["holding", 0, 60], ["holding", 60, 40]];

async function main([kind, ...where]) {
    const client = new ModbusRTU();
    client.setTimeout(3000);
    if (kind === "tcp") {
        await client.connectTCP(where[0], { port: Number(where[1]) });
    } else {
        await client.connectRTUBuffered(where[0], { baudRate: 19200, parity: "even" });
    }

    client.setID(Number(where[where.length - 1]));
    for (const [name, start, count] of BLOCKS) {
        const answer = name === "input"
            ? await client.readInputRegisters(start, count)
            : await client.readHoldingRegisters(start, count);
        console.log(name, start, ...answer.data);
        if (name === "input" && start === 0) {
            console.log("float", answer.buffer.readFloatBE(4), answer.buffer.readFloatBE(40));
        }
    }

    await new Promise(resolve => client.close(resolve));
}

main(process.argv.slice(2)).catch(error => {
    console.error(error);
    process.exit(1);
});
