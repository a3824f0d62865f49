using System.Globalization;

namespace ChamberFirmware.Benchmarks.Gateway;

/// <summary>How busy the machine is with everything: figures of a busy one are no figures of a quiet one.</summary>
public static class MachineLoad
{
    private const string Account = "/proc/loadavg";

    /// <summary>Programs that wanted a core, over the last minute; NaN where the system does not tell.</summary>
    public static double Now => System.IO.File.Exists(Account)
        ? double.Parse(System.IO.File.ReadAllText(Account).Split(' ')[0], CultureInfo.InvariantCulture)
        : double.NaN;
}
