using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Fieldbus;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Line;
using ChamberFirmware.Modbus;
using ChamberFirmware.Tests.Unit.Modbus;

namespace ChamberFirmware.Tests.Unit.Bench.Fieldbus;

/// <summary>
/// mbpoll (libmodbus), pymodbus and modbus-serial read every register, over TCP and over a pseudo-terminal with the firmware's RTU code
/// at its other end at the byte times of 19200 baud; values are those that SCPI told at the same tick.
/// </summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
[OSCondition(OperatingSystems.Linux)]
public sealed partial class ModbusClientTests
{
    private const string Unit = "17";

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Pymodbus_reads_what_the_published_table_says(bool isTcp)
    {
        if (!await ModbusClient.HasPymodbusAsync())
        {
            return;
        }

        using var line = new ServedLine(isTcp);
        string page = Portability.SourceTree.FullPath("firmware/Modbus/registers.md");
        string[] parity = isTcp ? [] : ["N"]; // a pseudo-terminal has none
        string[] said = await ModbusClient.SaidAsync(ModbusClient.Python, [ModbusClient.Script("read.py"), page, .. line.Where, .. parity]);
        AssertRegisters(said, line.Twin);
        AssertValues(said, line.Twin);
    }

    /// <summary>Two metres of film in the bath, and nothing moves any more: what is read is what stands in the firmware.</summary>
    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Pymodbus_reads_what_a_casting_line_has_made(bool isTcp)
    {
        if (!await ModbusClient.HasPymodbusAsync())
        {
            return;
        }

        ToldTwin twin = ToldTwin.OfLine(passMs: 100);
        WebMetre made = twin.Served.Chamber.Line!.Metre;
        using var line = new ServedLine(isTcp, twin: twin);
        string page = Portability.SourceTree.FullPath("firmware/Modbus/registers.md");
        string[] parity = isTcp ? [] : ["N"];
        string[] said = await ModbusClient.SaidAsync(ModbusClient.Python, [ModbusClient.Script("read.py"), page, .. line.Where, .. parity]);
        Dictionary<string, double> read = said.Where(text => text.StartsWith("value ", StringComparison.Ordinal))
            .Select(text => text.Split(' ')).ToDictionary(value => value[1], value => Number(value[2]));
        Assert.AreEqual(1.0, read["metre"], string.Join('\n', said));
        Assert.AreEqual(
            ((float)made.MeanS, (float)made.LeastS, (float)made.GreatestS, (float)made.TemperatureC, (float)made.CoatedM, (float)made.OutM),
            ((float)read["metreExposureS"], (float)read["metreShortestS"], (float)read["metreLongestS"], (float)read["metreTemperatureC"],
                (float)read["metreCoatedM"], (float)read["metreOutM"]));
        Assert.AreEqual(15.0, read["metreExposureS"], 0.2, "1 m of a web that runs 4 m/min");
        CollectionAssert.IsSubsetOf(new[] { "word line 0", "word coating 0", "word film 0" }, said);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Modbus_serial_reads_every_register(bool isTcp)
    {
        if (!ModbusClient.HasModbusSerial())
        {
            return;
        }

        using var line = new ServedLine(isTcp);
        string[] said = await ModbusClient.SaidAsync("node", [ModbusClient.Script("read.js"), .. line.Where]);
        Dictionary<(string, int), ushort> registers = AssertRegisters(said, line.Twin);
        string[] floats = said.Single(text => text.StartsWith("float ", StringComparison.Ordinal)).Split(' ');
        Assert.AreEqual("1.5", floats[1]);
        Assert.AreEqual(
            BusTalk.Float(registers[("input", 20)], registers[("input", 21)]), float.Parse(floats[2], CultureInfo.InvariantCulture));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Mbpoll_reads_every_register(bool isTcp)
    {
        if (!ModbusClient.HasMbpoll())
        {
            return;
        }

        using var line = new ServedLine(isTcp);
        var said = new List<string>();
        foreach ((string kind, int from, int count) in new[]
            { ("input", 0, 60), ("input", 60, 60), ("input", 120, 36), ("input", 200, 50), ("holding", 0, 60), ("holding", 60, 40) })
        {
            string[] lines = await ModbusClient.SaidAsync(
                ModbusClient.Mbpoll,
                [.. line.Mbpoll, "-1", "-0", "-r", $"{from}", "-c", $"{count}", "-t", kind == "input" ? "3" : "4", line.Target]);
            string[] values = [.. lines.Select(text => Polled().Match(text)).Where(m => m.Success).Select(m => m.Groups[1].Value)];
            Assert.HasCount(count, values, string.Join('\n', lines));
            said.Add($"{kind} {from} {string.Join(' ', values)}");
        }

        AssertRegisters([.. said], line.Twin);
        string[] test = await ModbusClient.SaidAsync(
            ModbusClient.Mbpoll, [.. line.Mbpoll, "-1", "-0", "-B", "-r", "2", "-c", "1", "-t", "3:float", line.Target]);
        Assert.Contains("[2]: \t1.5", string.Join('\n', test));
    }

    [TestMethod]
    public async Task Pymodbus_casts_a_film_and_repeated_writes_start_nothing()
    {
        if (!await ModbusClient.HasPymodbusAsync())
        {
            return;
        }

        using var line = new ServedLine(isTcp: true, passMs: 0);
        string[] said = await ModbusClient.SaidAsync(ModbusClient.Python, [ModbusClient.Script("cast.py"), .. line.Where[1..], "3", "0"]);
        CollectionAssert.AreEqual(new[] { "load 0", "start 0", "cast 0", "complete 0", "cast again 4103" }, said);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Mbpoll_does_what_the_page_shows(bool isTcp)
    {
        if (!ModbusClient.HasMbpoll())
        {
            return;
        }

        using var line = new ServedLine(isTcp);
        string[] shown = [.. Portability.SourceTree.Read("firmware/Modbus/README.md").Split('\n')
            .Where(text => text.StartsWith(isTcp ? "mbpoll -m tcp" : "mbpoll -m rtu", StringComparison.Ordinal))];
        Assert.HasCount(isTcp ? 2 : 1, shown);
        foreach (string command in shown)
        {
            string own = command.Replace("-p 1502", "-p " + line.Where[2], StringComparison.Ordinal)
                .Replace("/dev/ttyUSB0", line.Target, StringComparison.Ordinal);
            string said = string.Join('\n', await ModbusClient.SaidAsync(ModbusClient.Mbpoll, own.Split(' ')[1..]));
            Assert.MatchesRegex(command.EndsWith("21930", StringComparison.Ordinal) ? "Written 1 references" : @"\[\d+\]: \t", said);
        }
    }

    [TestMethod]
    public async Task The_check_is_pymodbus_own()
    {
        if (!await ModbusClient.HasPymodbusAsync())
        {
            return;
        }

        var random = new Random(77);
        byte[][] frames = [.. Enumerable.Range(1, 200).Select(length =>
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            return bytes;
        })];
        string input = string.Join('\n', frames.Select(frame => Convert.ToHexString(frame)));
        string[] said = await ModbusClient.SaidAsync(
            "/bin/sh", "-c", $"printf '%s\\n' '{input}' | {ModbusClient.Python} {ModbusClient.Script("crc.py")}");
        CollectionAssert.AreEqual(
            frames.Select(frame => Swapped(Crc16.Of(frame, 0, frame.Length)).ToString("X4", CultureInfo.InvariantCulture)).ToArray(), said);
    }

    // pymodbus has the byte that is sent first on top.
    private static int Swapped(int crc) => (crc & 0xFF) << 8 | crc >> 8;

    private static Dictionary<(string, int), ushort> AssertRegisters(string[] said, ToldTwin twin)
    {
        Dictionary<(string Kind, int Address), ushort> all = ModbusClient.Registers(said);
        Assert.AreEqual(InputRegister.End + 50, all.Keys.Count(key => key.Kind == "input"));
        Assert.AreEqual(HoldingRegister.End, all.Keys.Count(key => key.Kind == "holding"));
        Assert.AreEqual((2, 0x3FC0, 0), (all[("input", 0)], all[("input", 2)], all[("input", 3)]));
        Assert.AreEqual(40.0f, BusTalk.Float(all[("holding", 22)], all[("holding", 23)]), "example-2");
        Assert.AreEqual(200, all[("holding", 64)], "2 m/s");

        // one request has the tick's number and the first values: they are of that tick
        var first = new Dictionary<string, double>();
        for (int place = 0; InputRegister.Values + 2 * place + 1 < 60; place++)
        {
            int address = InputRegister.Values + 2 * place;
            first[RegisterNames.Value(place)] = BusTalk.Float(all[("input", address)], all[("input", address + 1)]);
        }

        Assert.HasCount(20, first);
        twin.AssertTold(all[("input", InputRegister.Sequence)], first);
        return all;
    }

    // As the client decoded them by the page: the same at one tick, and scaled as the page says.
    private static void AssertValues(string[] said, ToldTwin twin)
    {
        string[][] values = [.. said.Where(line => line.StartsWith("value ", StringComparison.Ordinal)).Select(line => line.Split(' '))];
        Assert.HasCount(26 + 12, values);
        var scaled = new Dictionary<string, double>();
        foreach (string[] value in values.Where(value => value[1] is "temperatureC" or "pressurePa" or "humidityRatioGPerKg" or "fanRpm"))
        {
            scaled[value[1]] = Number(value[3]);
        }

        double pressurePa = scaled["pressurePa"];
        scaled.Remove("pressurePa"); // rounded to 10 Pa, and a tick of the same other values may have another noise of it
        long tick = twin.TickOf(scaled);
        Assert.IsGreaterThan(0L, tick, string.Join('\n', said));
        Assert.AreEqual(double.Parse(twin.Told(tick, "pressurePa")[0], CultureInfo.InvariantCulture), pressurePa, 20.0);
        Assert.Contains("word phase 0", said);
        Assert.Contains("setting PlateLengthM 0.15000000596046448", said);
    }

    private static double Number(string text) => text == "nan" ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\[\d+\]:\s+(\d+)")]
    private static partial Regex Polled();

    // A twin behind the TCP server, as chamber modbus serves it, or behind a pseudo-terminal, as chamber twin --modbus does.
    private sealed class ServedLine : IDisposable
    {
        private readonly TcpDoor? _scpi;
        private readonly BusChamber? _chamber;
        private readonly ModbusTcpDoor? _tcp;
        private readonly PtyDoor? _pty;

        public ServedLine(bool isTcp, int passMs = 20, ToldTwin? twin = null)
        {
            Twin = twin ?? new ToldTwin(isTcp ? passMs : 100);
            if (isTcp)
            {
                _scpi = new TcpDoor(Twin.Served, new IPEndPoint(IPAddress.Loopback, 0), SpokenLanguage.QuietOf);
                Twin.Start();
                _chamber = new BusChamber(new ChamberAtLine($"tcp:127.0.0.1:{_scpi.Address.Port}", Lines.Open), _ => { });
                _chamber.Open();
                _tcp = new ModbusTcpDoor([_chamber], new IPEndPoint(IPAddress.Loopback, 0));
                Where = ["tcp", "127.0.0.1", $"{_tcp.Address.Port}", "1"];
                Mbpoll = ["-m", "tcp", "-a", "1", "-p", $"{_tcp.Address.Port}"];
                Target = "127.0.0.1";
                return;
            }

            _pty = new PtyDoor(Twin.Served, SpokenLanguage.Rtu(17), 19200.0 / 11.0);
            Twin.Start();
            Where = ["rtu", _pty.Path, Unit];
            Mbpoll = ["-m", "rtu", "-a", Unit, "-b", "19200", "-P", "even"];
            Target = _pty.Path;
        }

        public ToldTwin Twin { get; }

        public string[] Where { get; }

        public string[] Mbpoll { get; }

        public string Target { get; }

        public void Dispose()
        {
            _tcp?.Dispose();
            _chamber?.Dispose();
            Twin.Dispose();
            _scpi?.Dispose();
            _pty?.Dispose();
        }
    }
}
