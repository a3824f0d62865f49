namespace ChamberFirmware.Modbus;

/// <summary>
/// Which value has which place in its block. Lists of names of their own, because a row that is put between two others of PointList or
/// Recipe must move no register: a further one is added at the end (a test asks for it), and the version of the map rises.
/// </summary>
public static class RegisterNames
{
    /// <summary>A value's name by its place among the float32 values; empty: free. An uncertainty stands behind its value.</summary>
    public static string Value(int place) => place switch
    {
        0 => "temperatureC",
        1 => "temperatureUncertaintyK",
        2 => "relativeHumidityPct",
        3 => "pressurePa",
        4 => "humidityRatioGPerKg",
        5 => "humidityUncertaintyGPerKg",
        6 => "dewPointC",
        7 => "fanRpm",
        8 => "airVelocityMPerS",
        9 => "airVelocityUncertaintyMPerS",
        10 => "targetTemperatureC",
        11 => "targetHumidityRatioGPerKg",
        12 => "targetAirVelocityMPerS",
        13 => "heaterDuty01",
        14 => "humidifierDuty01",
        15 => "dryAirDuty01",
        16 => "fanDuty01",
        17 => "setHumidityRatioGPerKg",
        18 => "wallEstimateC",
        19 => "coldestWallC",
        20 => "sensorDifferenceGPerKg",
        21 => "sensorStarts",
        22 => "plateC",
        23 => "plateUncertaintyK",
        24 => "bathC",
        25 => "bathUncertaintyK",
        _ => "",
    };

    /// <summary>The same of what is a word, and told by its number.</summary>
    public static string Word(int place) => place switch
    {
        0 => "phase",
        1 => "isa88",
        2 => "interlock",
        3 => "air",
        4 => "fan",
        5 => "sensors",
        6 => "wallSensors",
        7 => "fault",
        8 => "plateSensor",
        9 => "bathSensor",
        _ => "",
    };

    /// <summary>A casting line's values by their places, as <see cref="Value"/>.</summary>
    public static string LineValue(int place) => place switch
    {
        0 => "webSpeedMPerMin",
        1 => "webPassedM",
        2 => "coverEdgeM",
        3 => "metre",
        4 => "metreExposureS",
        5 => "metreShortestS",
        6 => "metreLongestS",
        7 => "metreTemperatureC",
        8 => "metreHumidityRatioGPerKg",
        9 => "metreAirVelocityMPerS",
        10 => "metreCoatedM",
        11 => "metreOutM",
        _ => "",
    };

    /// <summary>
    /// What one of them is multiplied by in its whole number: the whole length counts decimetres, what is shorter than the way mm.
    /// </summary>
    public static int LineScale(int place) => place switch
    {
        1 => 10,
        2 or 10 or 11 => 1000,
        3 => 1,
        _ => 100,
    };

    /// <summary>A line's words.</summary>
    public static string LineWord(int place) => place switch
    {
        0 => "line",
        1 => "coating",
        2 => "film",
        _ => "",
    };

    /// <summary>The recipe's numbers; the first is its exposure, of which registers have one.</summary>
    public static string Recipe(int place) => place switch
    {
        0 => "exposureS",
        1 => "temperatureC",
        2 => "relativeHumidityPct",
        3 => "humidityRatioGPerKg",
        4 => "airVelocityMPerS",
        5 => "bladeTravelS",
        6 => "bladeSpeedMmPerS",
        7 => "immersionTravelS",
        8 => "immersionSpeedMmPerS",
        9 => "filmUm",
        10 => "filmWaterPct",
        11 => "longestFilledS",
        _ => "",
    };

    /// <summary>What one of them is multiplied by in its whole number; an exposure of 1800 s and a film of 1000 um must fit.</summary>
    public static int RecipeScale(int place) => place switch
    {
        0 or 6 or 8 or 9 => 10,
        11 => 1,
        _ => 100,
    };

    /// <summary>Settings that a controller may want to know.</summary>
    public static string Setting(int place) => place switch
    {
        0 => "PlateLengthM",
        1 => "FilmWidthM",
        2 => "SitePressurePa",
        3 => "CarriageLatencyUs",
        4 => "ImmersionLatencyUs",
        5 => "ExposureSpread01",
        _ => "",
    };
}
