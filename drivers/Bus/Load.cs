namespace ChamberFirmware.Drivers;

/// <summary>
/// One load that is switched on and off and driven to a mean duty. All of them stand in <see cref="Loads"/>.
/// </summary>
public sealed class Load
{
    /// <summary>A row of the list; it switches nothing.</summary>
    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="signal">See <see cref="Signal"/>.</param>
    /// <param name="shortestOnS">See <see cref="ShortestOnS"/>.</param>
    /// <param name="needsFan">See <see cref="NeedsFan"/>.</param>
    public Load(string name, string signal, double shortestOnS, bool needsFan)
    {
        Name = name;
        Signal = signal;
        ShortestOnS = shortestOnS;
        NeedsFan = needsFan;
    }

    /// <summary>One word as in keys and columns: heater gives heaterDuty01.</summary>
    public readonly string Name;

    /// <summary>Its signal in hardware/wiring/pinout.csv.</summary>
    public readonly string Signal;

    /// <summary>Shortest on-time, s: what its relay and the load itself can follow.</summary>
    public readonly double ShortestOnS;

    /// <summary>Off unless the fan is proven to turn: still air would overheat, or drip.</summary>
    public readonly bool NeedsFan;
}
