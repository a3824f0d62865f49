using System;
using System.CommandLine;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>The option that makes a command talk with a real chamber, the same for all commands.</summary>
public static class PortOptions
{
    /// <summary>Its name.</summary>
    public const string Name = "--port";

    // Those in which Ctrl+C is a question of its own: a film may be on the plate.
    private static readonly string[] OwnEnds = ["run", "commission"];

    /// <summary>The chamber's line.</summary>
    public static Option<string?> Make() => new(Name)
    {
        Description = "A real chamber instead of the twin: /dev/ttyUSB0, /dev/serial/by-id/..., tcp:HOST:PORT.",
        HelpName = "LINE",
    };

    /// <summary>The command that was given ends in its own way when it is interrupted.</summary>
    public static bool EndsByItself(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        Command command = parsed.CommandResult.Command;
        Option? port = command.Options.FirstOrDefault(o => o.Name == Name);
        return OwnEnds.Contains(command.Name) && port != null && parsed.GetResult(port) is { Implicit: false };
    }
}
