using System.Collections.Generic;

namespace ChamberFirmware.Twin;

/// <summary>
/// The ring's cells in the order of the air and the walls around them, from hardware/assembly. Cells 0 to 5 share the 6 L of plenum and
/// film channel, the others the 12 L of the return duct with fan and heater; other volumes scale them.
/// </summary>
public static class RingLayout
{
    /// <summary>Number of cells.</summary>
    public const int Count = 16;

    /// <summary>Last part of the plenum, with the heater, before the straightener.</summary>
    public const int Plenum = 1;

    /// <summary>Film channel from the straightener to the plate.</summary>
    public const int Inlet = 2;

    /// <summary>Upstream half of the plate.</summary>
    public const int FilmFirst = 3;

    /// <summary>Downstream half of the plate.</summary>
    public const int FilmLast = 4;

    /// <summary>End of the channel behind the plate, with the sensor and the carriage's slot.</summary>
    public const int Sensor = 5;

    /// <summary>Bend out of the channel, with the vent: what is too much leaves here.</summary>
    public const int Vent = 6;

    /// <summary>Suction side of the fan: the lowest pressure of the loop.</summary>
    public const int BeforeFan = 7;

    /// <summary>The fan's housing.</summary>
    public const int Fan = 8;

    /// <summary>Middle of the return duct.</summary>
    public const int Return = 11;

    /// <summary>The duct's last bend, before the plenum: mist and dry air come in here.</summary>
    public const int Inlets = 15;

    private const double SupplyL = 6;
    private const double ReturnL = 12;
    private const double DuctM2PerL = 0.037; // 100 x 120 mm: 0.44 m around, 12 L a metre
    private const double PlenumM2PerL = 0.04;
    private const double WidthM = 0.2;
    private const double HeightM = 0.03;
    private const double PlateWidthM = 0.15;
    private const double GlassJPerM3K = 2.1e6;
    private const double AluminiumJPerM3K = 2.43e6;
    private const double GlassWPerMK = 1.0;
    private const double SkinMm = 1; // of the plate, with a temperature of its own

    // Plenum 3.6 L in two, channel 400 mm x 200 mm x 30 mm: 150 mm to the plate, 150 mm of plate in two, 100 mm behind it; the duct.
    private static readonly double[] CellL = [1.8, 1.8, 0.9, 0.45, 0.45, 0.6, 0.8, 0.7, 0.7, 1.2, 1.4, 1.4, 1.4, 1.2, 0.8, 2.4];
    private static readonly double[] ChannelM = [0, 0, 0.15, 0.075, 0.075, 0.1];

    /// <summary>Volume of a cell, m³.</summary>
    public static double VolumeM3(TwinParameters parameters, int cell)
    {
        System.ArgumentNullException.ThrowIfNull(parameters);
        double scale = cell < Vent ? parameters.ChannelVolumeL / SupplyL : parameters.ReturnVolumeL / ReturnL;
        return CellL[cell] * scale / 1000;
    }

    /// <summary>All walls; each knows its cell. The first of a cell takes what settles.</summary>
    internal static List<RingWall> Walls(BuiltParameters built, double temperatureC)
    {
        var walls = new List<RingWall>();
        double foam = (1 + built.JointsShare01)
            / (built.FoamThicknessMm / 1000 / built.FoamWPerMK + 1 / built.FoamOutsideWPerM2K);
        double sheetJ = built.SheetThicknessMm / 1000 * AluminiumJPerM3K, ductJ = built.DuctSheetMm / 1000 * AluminiumJPerM3K;
        for (int cell = 0; cell < Count; cell++)
        {
            if (cell is >= Inlet and <= Sensor)
            {
                Channel(walls, built, cell, sheetJ, foam, temperatureC);
                continue;
            }

            double m2 = CellL[cell] * (cell < Inlet ? PlenumM2PerL : DuctM2PerL);
            double j = cell < Inlet ? sheetJ : ductJ;
            walls.Add(new RingWall(built, cell, m2, built.DuctForced01, m2 * j, m2 * foam, temperatureC));
            if (cell == Fan)
            {
                walls.Add(Bridge(built, cell, built.DuctForced01, temperatureC));
            }
        }

        return walls;
    }

    private static void Channel(List<RingWall> walls, BuiltParameters built, int cell, double sheetJ, double foam, double temperatureC)
    {
        double m2 = ChannelM[cell] * WidthM, sidesM2 = 2 * ChannelM[cell] * HeightM;
        var lid = new RingWall(
            built, cell, m2, 1, m2 * built.LidThicknessMm / 1000 * GlassJPerM3K, m2 * built.LidOutsideWPerM2K, temperatureC);
        bool plate = cell is FilmFirst or FilmLast;
        double plateM2 = plate ? ChannelM[cell] * PlateWidthM : 0;
        double floorM2 = m2 - plateM2 + sidesM2;
        var floor = new RingWall(built, cell, floorM2, 1, floorM2 * sheetJ, floorM2 * foam, temperatureC);
        floor.Touch(lid, built.RadiationWPerM2K * (m2 - plateM2));
        walls.Add(floor);
        walls.Add(lid);
        if (plate)
        {
            double skinJ = plateM2 * SkinMm / 1000 * GlassJPerM3K;
            double bodyJ = plateM2 * ((built.PlateThicknessMm - SkinMm) / 1000 * GlassJPerM3K
                + built.CarrierThicknessMm / 1000 * AluminiumJPerM3K);
            var skin = new RingWall(built, cell, plateM2, 1, skinJ, 0, temperatureC) { IsPlate = true };
            var body = new RingWall(built, cell, 0, 1, bodyJ, plateM2 * foam, temperatureC);
            skin.Touch(lid, built.RadiationWPerM2K * plateM2);
            body.Touch(skin, plateM2 * GlassWPerMK / (0.5 * built.PlateThicknessMm / 1000));
            walls.Add(skin);
            walls.Add(body);
        }

        if (cell == Sensor)
        {
            walls.Add(Bridge(built, cell, 1, temperatureC));
        }
    }

    private static RingWall Bridge(BuiltParameters built, int cell, double forced01, double temperatureC) =>
        new(built, cell, built.BridgeAreaCm2 / 1e4, forced01, built.BridgeJPerK, built.BridgeWPerK, temperatureC);
}
