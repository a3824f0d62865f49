namespace ChamberFirmware.Casting;

/// <summary>What may happen in a phase.</summary>
public static class PhaseRules
{
    /// <summary>The air is held: from the start of a run until it is complete and its air no longer needed.</summary>
    public static bool HoldsClimate(Phase phase) => phase is (>= Phase.Conditioning and <= Phase.Complete) or Phase.Coating;

    /// <summary>A run or a commissioning is on: there is a supply, and the fan may run.</summary>
    public static bool Drives(Phase phase) => HoldsClimate(phase) || phase == Phase.Commissioning || phase == Phase.Filling;

    /// <summary>Loads may be on: the air is held for a run, or a commissioning task drives it. While a blade is filled none is.</summary>
    public static bool Conditions(Phase phase) => Drives(phase) && phase != Phase.Filling;

    /// <summary>Blade or plate may move.</summary>
    public static bool Moves(Phase phase) => phase is Phase.Casting or Phase.Exposing or Phase.Immersing;
}
