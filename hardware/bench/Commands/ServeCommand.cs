using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Live;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Bench.Talk;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>chamber serve: a page in the browser to watch and run a chamber, or the twin.</summary>
public static class ServeCommand
{
    /// <summary>Where pages are served when nothing is said.</summary>
    public const int UsualPort = 8765;

    private const int MostPort = 65535;

    /// <summary>The command with its options.</summary>
    public static Command Make(Surroundings around)
    {
        Option<string?> port = PortOptions.Make();
        var listen = new Option<IPEndPoint>("--listen")
        {
            Description = $"Serve pages here. Only this computer may ask unless an ADDRESS is given (0.0.0.0: every network).",
            HelpName = "[ADDRESS:]PORT",
            DefaultValueFactory = _ => new IPEndPoint(IPAddress.Loopback, UsualPort),
            CustomParser = ReadEndPoint,
        };
        var token = new Option<string?>("--token-file")
        {
            Description = "The token that pages need is this file's first line. Without it one is made at each start.", HelpName = "FILE",
        };
        var hosts = new Option<string[]>("--host")
        {
            Description = "A further name of this server, of a proxy before it for example.", HelpName = "NAME",
            DefaultValueFactory = _ => [],
        };
        var campaign = new Option<string?>("--campaign")
        {
            Description = "Lead through this campaign: its .toml file, or the number of one that was left.", HelpName = "FILE|NUMBER",
        };
        Option<double> speed = TwinCommand.SpeedOption(1.0);
        Option<ulong> seed = RunCommand.SeedOption("Seed of the twin's noise.");
        Option<bool> built = TwinCommand.BuiltOption();
        Option<bool> isLine = TwinCommand.LineOption();
        Option<string> folder = RunCommand.OutOption();
        var stored = new StoreOptions(around);
        var command = new Command("serve", "Watch and run a chamber, or the twin, in a browser.")
        {
            port, listen, token, hosts, campaign, speed, seed, built, isLine, folder, stored.Store, stored.Operator, stored.Dope,
            stored.Note, stored.Because,
        };
        command.SetAction((parsed, stop) => Task.Run(
            async () =>
            {
                using ChamberAtLine chamber = parsed.GetValue(port) is { } line
                    ? new ChamberAtLine(line, Lines.Open)
                    : Twin(TwinOptions.Of(parsed.GetValue(built), parsed.GetValue(isLine)), parsed.GetValue(seed), parsed.GetValue(speed));
                chamber.SignedBy = stored.Signature(parsed, "serve");
                bool isTwin = chamber.TwinSeed != null;
                return await LiveProgram.RunAsync(
                    new ServeOptions(
                        parsed.GetValue(listen)!, parsed.GetValue(token), parsed.GetValue(hosts) ?? [], parsed.GetValue(stored.Store),
                        parsed.GetValue(campaign),
                        new LiveOptions(parsed.GetValue(folder)!, stored.Labels(parsed), isTwin ? parsed.GetValue(speed) : 1.0)),
                    chamber, around.Clock, parsed.InvocationConfiguration, stop);
            },
            System.Threading.CancellationToken.None));
        return command;
    }

    /// <summary>The twin inside the program, as a chamber at a line.</summary>
    public static ChamberAtLine Twin(TwinParameters parameters, ulong seed, double speed)
    {
        var served = new ServedTwin(parameters, seed);
        return new ChamberAtLine("the twin", _ => new TwinLine(served, speed, isScript: false)) { TwinSeed = seed };
    }

    private static IPEndPoint? ReadEndPoint(ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int alone) && alone <= MostPort)
        {
            return new IPEndPoint(IPAddress.Loopback, alone);
        }

        int colon = text.LastIndexOf(':');
        bool isAddressAlone = text.EndsWith(']') || text.IndexOf(':', StringComparison.Ordinal) != colon && !text.Contains(']');
        string address = (colon < 0 || isAddressAlone ? text : text[..colon]).Trim('[', ']');
        int number = UsualPort;
        bool isPort = colon < 0 || isAddressAlone
            || int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= MostPort;
        if (isPort && IPAddress.TryParse(address, out IPAddress? ip))
        {
            return new IPEndPoint(ip, number);
        }

        result.AddError(
            $"--listen = '{text}' is no place to listen: give PORT, ADDRESS or ADDRESS:PORT with a port from 0 to {MostPort}.");
        return null;
    }
}
