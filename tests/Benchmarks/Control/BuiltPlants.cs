using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// Members of the built family, for judging and never for fitting. A member is its number: the simple plant of that number lends it room,
/// sensor class, volumes, fan and actuators (30 % either way), and what only the built family has is drawn here, each from the range that
/// somebody who builds such a chamber may end in.
/// </summary>
public static class BuiltPlants
{
    /// <summary>Members of a quick look.</summary>
    public const int Quick = 12;

    /// <summary>Member number <paramref name="index"/>, the same for ever.</summary>
    public static TwinParameters Make(int index)
    {
        var draw = new Draw(0x4255494CUL + ((ulong)index << 32));
        TwinParameters plant = Plants.Make(index);
        BuiltParameters built = Sensor(Water(Walls(BuiltChambers.Reference.Built!, draw), draw), draw);
        var glued = new Draw(0x57414C4CUL + ((ulong)index << 32)); // a thermometer that some owners have: it changes nobody's chamber
        return plant with
        {
            Built = built,
            InertLengthM = draw.Between(0.03, 0.2), // honeycomb before the plate, as drawn, or at the channel's inlet
            FilmTransferFactor = draw.Between(1.05, 1.5),
            WallSensorBiasK = glued.Between(-0.15, 0.15),
            WallSensorOfAir01 = glued.Between(0.01, 0.03),
            WallSensorLagS = glued.Between(3.0, 10.0),
            HumidifierLagS = draw.Between(2.0, 5.0), // hose and disc; droplets have their own time
            SensorTemperatureBiasK = 0.5 * plant.SensorTemperatureBiasK, // within the class at 25 C, too, which a constant error must be
            SensorPathM = draw.Between(0.02, 0.1),
            SensorTemperatureLagS = draw.Between(2.0, 5.0),
        };
    }

    // Glass 3 to 6 mm, sheet by what was at hand, foam 13 to 40 mm with few or many joints, a plate of 2 to 5 mm, bolts through the foam.
    private static BuiltParameters Walls(BuiltParameters p, Draw draw) => p with
    {
        LidThicknessMm = draw.Between(3.0, 6.0),
        LidOutsideWPerM2K = draw.Between(6.0, 11.0), // still room to fume cupboard
        SheetThicknessMm = draw.Between(1.0, 2.0),
        DuctSheetMm = draw.Between(0.6, 1.5),
        FoamThicknessMm = draw.Between(13.0, 40.0),
        FoamWPerMK = draw.Between(0.033, 0.045),
        JointsShare01 = draw.Between(0.2, 1.0),
        PlateThicknessMm = draw.Between(2.0, 5.0),
        CarrierThicknessMm = draw.Between(1.0, 4.0),
        AirStillWPerM2K = draw.Between(2.0, 4.5),
        AirForcedWPerM2K = draw.Between(7.0, 13.0),
        DuctForced01 = draw.Between(0.7, 1.2),
        RadiationWPerM2K = draw.Between(5.0, 6.5),
        BridgeAreaCm2 = draw.Between(20.0, 60.0),
        BridgeJPerK = draw.Between(5.0, 20.0),
        BridgeWPerK = draw.Between(0.01, 0.035),
    };

    private static BuiltParameters Water(BuiltParameters p, Draw draw) => p with
    {
        LeakStillPerH = draw.Between(1.0, 4.0),
        LeakFanPerH = draw.Between(1.0, 6.0),
        LeakBuoyantPerH = draw.Between(0.1, 0.8),
        DropletEvaporationGPerKgS = draw.Between(4.0, 20.0),
        DropletSettlingPerS = draw.Between(0.02, 0.1),
        MistTail01 = draw.Between(0.05, 0.3),
        MistTailS = draw.Between(10.0, 45.0),
        MistWarmerK = draw.Between(0.0, 20.0), // a driver outside the tank, or a small tank around it
    };

    private static BuiltParameters Sensor(BuiltParameters p, Draw draw)
    {
        bool ptc = draw.Between(0.0, 1.0) < 0.5;
        double kneeC = draw.Between(95.0, 125.0);
        return p with
        {
            HeaterIsPtc = ptc,
            PtcKneeC = kneeC,
            PtcEndC = kneeC + draw.Between(30.0, 60.0),
            SensorHousingLagS = draw.Between(5.0, 40.0),
            SensorHousingShare01 = draw.Between(0.05, 0.35), // wire cage to tube with slots
            SensorRadiation01 = draw.Between(0.1, 0.35),
            SensorSelfHeatingAt1MPerSK = draw.Between(0.0, 0.4),
        };
    }
}
