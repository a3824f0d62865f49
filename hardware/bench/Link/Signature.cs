namespace ChamberFirmware.Bench.Link;

/// <summary>Who changes something in a chamber, and why: for its log of changes, which knows printable ASCII only.</summary>
/// <param name="Who">A name, and the program that it comes through.</param>
/// <param name="Because">Why; empty: not said.</param>
public sealed record Signature(string Who, string Because)
{
    /// <summary>Somebody at a command of this program.</summary>
    public static Signature Of(string who, string command, string because) => new($"{who} (chamber {command})", because);
}
