namespace ChamberFirmware.Operation;

/// <summary>Watches whether a controller that commands the chamber is still there.</summary>
public interface IMasterWatch
{
    /// <summary>Once a pass, after the tick of that deadline, us, before anybody is heard.</summary>
    void Look(long nowUs);
}
