using ChamberFirmware.Drivers;

namespace ChamberFirmware.Safety;

/// <summary>The fault of an air sensor that goes on giving bad readings, by what is bad about them: a run's, and why none starts.</summary>
public static class SensorFault
{
    /// <summary>The fault's number. A good reading has none of its own.</summary>
    public static int CodeOf(SensorStatus status) => status switch
    {
        SensorStatus.NoMeasurement or SensorStatus.OutOfRange => FaultCode.SensorImplausible,
        SensorStatus.OtherChip => FaultCode.SensorOtherChip,
        SensorStatus.BadCalibration => FaultCode.SensorCalibration,
        SensorStatus.Wet => FaultCode.SensorWet,
        SensorStatus.Jumped => FaultCode.SensorJumps,
        SensorStatus.OffSite => FaultCode.PressureOffSite,
        _ => FaultCode.SensorLost,
    };
}
