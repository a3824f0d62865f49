namespace ChamberFirmware.Twin;

/// <summary>Air of a fixed state, in portions of any size.</summary>
internal readonly struct Parcel
{
    /// <summary>Humidity ratio in kg/kg.</summary>
    public Parcel(double temperatureC, double humidityRatio, double pressurePa)
    {
        HumidityRatio = humidityRatio;
        DryDensityKgPerM3 = AirVolume.DryDensityKgPerM3(temperatureC, humidityRatio, pressurePa);
        EnthalpyJPerKgDry = AirVolume.EnthalpyJPerKgDry(temperatureC, humidityRatio);
    }

    /// <summary>Vapour over dry air, kg/kg.</summary>
    public double HumidityRatio { get; }

    /// <summary>Dry air in a cubic metre, kg/m³.</summary>
    public double DryDensityKgPerM3 { get; }

    /// <summary>Enthalpy, J per kg of dry air.</summary>
    public double EnthalpyJPerKgDry { get; }
}
