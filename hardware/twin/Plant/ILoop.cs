namespace ChamberFirmware.Twin;

/// <summary>Air, walls, heater, mist and film of a chamber: what the twin needs to know of them, whatever it is made of.</summary>
internal interface ILoop
{
    /// <summary>Air over the middle of the film, °C.</summary>
    double FilmAirTemperatureC { get; }

    /// <summary>Air over the middle of the film, kg/kg.</summary>
    double FilmAirHumidityRatio { get; }

    /// <summary>Air at the mouth of the way to the sensor, °C.</summary>
    double MouthTemperatureC { get; }

    /// <summary>Air at the mouth of the way to the sensor, kg/kg.</summary>
    double MouthHumidityRatio { get; }

    /// <summary>The wall that the sensor's housing sees, °C.</summary>
    double SeenWallTemperatureC { get; }

    /// <summary>Air in the return duct, °C.</summary>
    double ReturnTemperatureC { get; }

    /// <summary>Air in the return duct, kg/kg.</summary>
    double ReturnHumidityRatio { get; }

    /// <summary>Hottest air anywhere in the loop, °C.</summary>
    double HottestAirTemperatureC { get; }

    /// <summary>All walls, weighed by their heat capacities, °C.</summary>
    double WallTemperatureC { get; }

    /// <summary>The coldest spot of all walls that the air touches, °C.</summary>
    double ColdestWallTemperatureC { get; }

    /// <summary>The plate's carrier and all of the plate but its skin, °C.</summary>
    double CarrierTemperatureC { get; }

    /// <summary>Water on the coldest spot, kg.</summary>
    double ColdestWallCondensedKg { get; }

    /// <summary>Water on all walls, kg; mist that a warm wall caught and dries again does not count.</summary>
    double CondensedKg { get; }

    /// <summary>Water in walls and seals, kg.</summary>
    double SorbedKg { get; }

    /// <summary>The heater's element, °C.</summary>
    double HeaterTemperatureC { get; }

    /// <summary>Mist that enters the air, kg/s.</summary>
    double MistKgPerS { get; }

    /// <summary>Water that the film on the plate has taken up, kg.</summary>
    double FilmWaterKg { get; }

    /// <summary>The film's surface, without a film the plate's, °C.</summary>
    double FilmTemperatureC { get; }

    /// <summary>Water that a strip of the film has taken up for its area, g/m²; strips from the end that the air meets first.</summary>
    double FilmDosePerM2G(int strip);

    /// <summary>One step with the outputs as they stand at its start.</summary>
    void Step(in LoopInputs inputs);

    /// <summary>A fresh plate.</summary>
    void ResetFilm();
}
