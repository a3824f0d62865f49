using System.CommandLine;

namespace ChamberFirmware.Bench;

/// <summary>The option that makes a command talk with a real chamber, the same for all commands.</summary>
public static class PortOptions
{
    /// <summary>Its name.</summary>
    public const string Name = "--port";

    /// <summary>Why <see cref="Fill"/> does not stand alone.</summary>
    public const string FillAlone = "--fill is for a chamber: give its --port. The twin's blade is always full.";

    /// <summary>Dope comes to the blade at Ready.</summary>
    public static Option<bool> Fill() => new("--fill")
    {
        Description = "With --port: at Ready the chamber is asked to let the blade be filled, and told when it is, before the cast.",
    };

    /// <summary>The chamber's line.</summary>
    public static Option<string?> Make() => new(Name)
    {
        Description = "A real chamber instead of the twin: /dev/ttyUSB0, /dev/serial/by-id/..., tcp:HOST:PORT.",
        HelpName = "LINE",
    };
}
