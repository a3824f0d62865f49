namespace ChamberFirmware.Refusals;

/// <summary>31xx: recipes and drafts.</summary>
public static class RecipeRefusals
{
    /// <summary>None of the reference recipes.</summary>
    public static Refusal Unknown(string name, string known) =>
        Refusal.Of(3101, "Unknown recipe '*': known are *.").Add(name).Add(known);

    /// <summary>A line key=value, or load, without a draft.</summary>
    public static Refusal NoDraft() => Refusal.Of(3102, "No draft is open: type draft NAME first.");

    /// <summary>The word draft alone.</summary>
    public static Refusal DraftNeedsName() => Refusal.Of(3103, "draft needs a name: draft my-membrane.");

    /// <summary>No key of a recipe; the keys that there are.</summary>
    public static Refusal UnknownKey(string key, string allowed) =>
        Refusal.Of(3111, "Unknown key '*': allowed are *.").Add(key).Add(allowed);

    /// <summary>At the end of a draft: a key's last value could not be.</summary>
    public static Refusal WasRefused(string key) => Refusal.Of(3121, "* was refused: set it to an allowed value first.").Add(key);

    /// <summary>Two keys for one quantity.</summary>
    public static Refusal BothGiven(string one, string other) =>
        Refusal.Of(3126, "* and * are both given: keep one of them.").Add(one).Add(other);

    /// <summary>Wetter than 95 %RH; g/kg and degrees Celsius.</summary>
    public static Refusal TooWet(double ratioGPerKg, double temperatureC, double mostGPerKg) => Refusal.Of(
        3127,
        "humidityRatioGPerKg = *: air of * C cannot hold more than * g/kg (95 %RH); lower humidityRatioGPerKg or raise temperatureC.")
        .Fixed(ratioGPerKg, 2).Fixed(temperatureC, 1).Fixed(mostGPerKg, 2);
}
