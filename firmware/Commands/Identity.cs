namespace ChamberFirmware.Commands;

/// <summary>
/// What this firmware is called, and the only place where its version stands: Directory.Build.props reads it here for the PC programs,
/// so keep the line of <see cref="Version"/> as it is.
/// </summary>
public static class Identity
{
    public const string Name = "ChamberFirmware";

    public const string Version = "0.1.0";

    /// <summary>What it is in, as SCPI tells it: the second of the four words of *IDN?.</summary>
    public const string Model = "casting chamber";

    /// <summary>The same where only equations are driven: what it reads is not measured.</summary>
    public const string TwinModel = "twin of a casting chamber";

    /// <summary>What the console says for "id", and what records and plots say made them.</summary>
    public const string Text = Name + " " + Version;
}
