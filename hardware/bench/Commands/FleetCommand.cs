using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using ChamberFirmware.Bench.Fleet;

namespace ChamberFirmware.Bench;

/// <summary>chamber fleet: many twins, each behind a port of its own, to load a gateway with.</summary>
public static class FleetCommand
{
    /// <summary>The most twins.</summary>
    public const int MostTwins = 5000;

    private const int UsualTwins = 10;
    private const int UsualPort = 15000;
    private const int MostPort = 65535;

    /// <summary>The command with its options.</summary>
    public static Command Make()
    {
        var twins = new Option<int>("--twins")
        {
            Description = $"How many, 1 to {MostTwins}.", HelpName = "N", DefaultValueFactory = _ => UsualTwins,
        };
        twins.Validators.Add(result =>
        {
            string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "10";
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count is < 1 or > MostTwins)
            {
                result.AddError($"--twins = '{text}': give a whole number from 1 to {MostTwins}.");
            }
        });
        var listen = new Option<IPEndPoint>("--listen")
        {
            Description = "The first twin listens here, the next on the next port; 0 takes free ones. Only this PC may connect unless an "
                + "ADDRESS is given.",
            HelpName = "[ADDRESS:]PORT",
            DefaultValueFactory = _ => new IPEndPoint(IPAddress.Loopback, UsualPort),
            CustomParser = TwinCommand.ReadEndPoint!,
        };
        Option<double> speed = TwinCommand.SpeedOption(1.0);
        speed.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value.Trim('0', '.').Length == 0)
            {
                result.AddError("--speed = 0 is for one twin: a fleet's time passes with the clock; give a number above 0.");
            }
        });
        Option<ulong> seed = RunCommand.SeedOption("Seed of the first twin's noise; the next have the next numbers.");
        var lines = new Option<int>("--lines")
        {
            Description = "How many of them, the last ones, are casting lines, whose webs run from Ready on.", HelpName = "N",
        };
        lines.Validators.Add(result =>
        {
            string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            int most = Count(result.GetResult(twins)) ?? MostTwins; // how many twins is wrong is told by its own option
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count > most)
            {
                result.AddError($"--lines = '{text}': give a whole number from 0 to {most}, the number of twins.");
            }
        });
        var file = new Option<string?>("--gateway")
        {
            Description = "Write a gateway's file for this fleet.", HelpName = "FILE",
        };
        var command = new Command("fleet", "Run many twins behind TCP ports, to load a gateway.")
        {
            twins, lines, listen, speed, seed, file,
        };
        command.SetAction((parsed, stop) => FleetServer.RunAsync(
            new FleetOptions(
                parsed.GetValue(twins), parsed.GetValue(listen)!, parsed.GetValue(speed), parsed.GetValue(seed), parsed.GetValue(file))
            {
                Lines = parsed.GetValue(lines),
            },
            parsed.InvocationConfiguration,
            stop));
        return command;
    }

    // null: it is not a number.
    private static int? Count(OptionResult? twins) => twins is not { Tokens.Count: > 0 } ? UsualTwins
        : int.TryParse(twins.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null;
}
