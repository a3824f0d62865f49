using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using ChamberFirmware.Bench.Serve;

namespace ChamberFirmware.Bench;

/// <summary>chamber twin: a twin that other programs talk with, as with a chamber at USB or behind a socket.</summary>
public static class TwinCommand
{
    /// <summary>The fastest speed that can be asked for; 0 is as fast as it can.</summary>
    public const double MostSpeed = 100000.0;

    private const int MostPort = 65535;

    /// <summary>The command with its options.</summary>
    public static Command Make()
    {
        var listen = new Option<IPEndPoint?>("--listen")
        {
            Description = "Listen on TCP; 5025 is the usual port for SCPI, 0 takes a free one. Only this PC may connect unless an "
                + "ADDRESS is given (0.0.0.0: the whole network, without a password).",
            HelpName = "[ADDRESS:]PORT",
            CustomParser = ReadEndPoint,
        };
        var pty = new Option<bool>("--pty") { Description = "Open a pseudo-terminal, a serial port for other programs (Linux, macOS)." };
        var modbus = new Option<int>("--modbus")
        {
            Description = "Open another pseudo-terminal that speaks Modbus RTU as this unit, 1 to 247, at 19200 baud and its byte times.",
            HelpName = "UNIT",
        };
        modbus.Validators.Add(result =>
        {
            string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int unit) || unit is < 1 or > 247)
            {
                result.AddError($"--modbus = '{text}' is no unit: give a number from 1 to 247.");
            }
        });
        var stdio = new Option<bool>("--stdio") { Description = "Talk on standard input and output; the input's end ends the program." };
        Option<double> speed = SpeedOption(1.0);
        var seed = new Option<ulong>("--seed") { Description = "Seed of the twin's noise.", HelpName = "N" };
        seed.DefaultValueFactory = _ => RunCommand.DefaultSeed;
        Option<bool> built = BuiltOption();
        Option<bool> line = LineOption();
        var state = new Option<string?>("--state")
        {
            Description = "Keep the twin's flash in this file: settings and journal survive the program.",
            HelpName = "FILE",
        };
        var command = new Command("twin", "Run a twin that other programs talk with over TCP, a pseudo-terminal or a pipe.")
        {
            listen, pty, modbus, stdio, speed, seed, built, line, state,
        };
        command.SetAction((parsed, stop) => TwinServer.RunAsync(
            new TwinOptions(
                parsed.GetValue(listen), parsed.GetValue(pty), parsed.GetValue(stdio), parsed.GetValue(speed), parsed.GetValue(seed),
                parsed.GetValue(built), parsed.GetValue(state), parsed.GetValue(modbus), parsed.GetValue(line)),
            parsed.InvocationConfiguration,
            stop));
        return command;
    }

    /// <summary>How fast the twin's time runs.</summary>
    public static Option<double> SpeedOption(double normal)
    {
        var speed = new Option<double>("--speed")
        {
            Description = "Seconds of the twin in a second; 1 is real time, 0 as fast as it can.",
            HelpName = "N",
            DefaultValueFactory = _ => normal,
        };
        speed.Validators.Add(result =>
        {
            string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "1";
            bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
            if (!isNumber || !(value >= 0.0 && value <= MostSpeed))
            {
                result.AddError($"--speed = '{text}' is no speed: give a number from 0 to {MostSpeed:F0}, 0 is as fast as it can.");
            }
        });
        return speed;
    }

    /// <summary>The twin of the other family.</summary>
    public static Option<bool> BuiltOption() => new("--built")
    {
        Description = "A chamber of another structure than the firmware's model, as the assembly page draws it.",
    };

    /// <summary>A line in place of plates.</summary>
    public static Option<bool> LineOption() => new("--line")
    {
        Description = "A casting line: 1 m from blade to bath; its web runs while the chamber is ready, as fast as the exposure asks for.",
    };

    /// <summary>PORT or ADDRESS:PORT; this PC alone where no address is given.</summary>
    internal static IPEndPoint? ReadEndPoint(ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        int colon = text.LastIndexOf(':');
        string address = colon < 0 ? "127.0.0.1" : text[..colon].Trim('[', ']');
        bool isPort = int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= MostPort;
        if (isPort && IPAddress.TryParse(address, out IPAddress? ip))
        {
            return new IPEndPoint(ip, port);
        }

        result.AddError($"--listen = '{text}' is no place to listen: give PORT or ADDRESS:PORT with a port from 0 to {MostPort}.");
        return null;
    }
}
