using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Fieldbus;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Serve;

namespace ChamberFirmware.Bench;

/// <summary>chamber modbus: chambers, or a twin, in registers over TCP, for a line's controller.</summary>
public static class ModbusCommand
{
    /// <summary>Where it listens when nothing is said: 502 is for the system's own programs on most PCs.</summary>
    public const int UsualPort = 1502;

    /// <summary>The command with its options.</summary>
    public static Command Make(Surroundings around)
    {
        var ports = new Option<string[]>(PortOptions.Name)
        {
            Description = "A chamber in place of the twin: /dev/ttyUSB0, tcp:HOST:PORT. Several: units 1, 2 and so on, in their order.",
            HelpName = "LINE",
            DefaultValueFactory = _ => [],
        };
        var listen = new Option<IPEndPoint?>("--listen")
        {
            Description = $"Listen here; without it {UsualPort}. Only this PC may connect unless an ADDRESS is given (0.0.0.0: the whole "
                + "network, without a password).",
            HelpName = "[ADDRESS:]PORT",
            CustomParser = TwinCommand.ReadEndPoint,
        };
        Option<double> speed = TwinCommand.SpeedOption(1.0);
        Option<ulong> seed = RunCommand.SeedOption("Seed of the twin's noise.");
        Option<bool> isLine = TwinCommand.LineOption();
        var command = new Command("modbus", "Serve chambers, or the twin, over Modbus TCP for a line's controller.")
        {
            ports, listen, speed, seed, isLine,
        };
        command.SetAction((parsed, stop) => Task.Run(() => ModbusServer.RunAsync(
            parsed.GetValue(ports) is { Length: > 0 } lines
                ? Chambers(lines, around)
                : [ServeCommand.Twin(
                    TwinOptions.Of(isBuilt: false, parsed.GetValue(isLine)), parsed.GetValue(seed), parsed.GetValue(speed))],
            parsed.GetValue(listen) ?? new IPEndPoint(IPAddress.Loopback, UsualPort), parsed.InvocationConfiguration, stop)));
        return command;
    }

    private static IReadOnlyList<ChamberAtLine> Chambers(string[] ports, Surroundings around) =>
        [.. ports.Select(port => new ChamberAtLine(port, Lines.Open) { SignedBy = Signature.Of(around.Account, "modbus", "") })];
}
