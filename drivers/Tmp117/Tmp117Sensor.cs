namespace ChamberFirmware.Drivers;

/// <summary>
/// Reads a TMP117. It needs no configuration: from power-on it converts once a second, within 0.15 K from -40 to 70 degrees Celsius and
/// 0.2 K to 100 (SNOSD82D, section 6.5). That it still converts is looked at with every reading: one that stopped shows its last value for
/// ever.
/// </summary>
public sealed class Tmp117Sensor : IWallSensor
{
    private const int LookTries = 3; // one disturbed transfer at power-on must not lose it
    private const double LowestC = -10.0;
    private const double HighestC = 110.0; // of a wall in this chamber

    private readonly byte[] _bytes = new byte[Tmp117Registers.Length];

    /// <summary>A chip on its registers.</summary>
    public Tmp117Sensor(IRegisterBus bus) => Bus = bus;

    /// <summary>The chip's registers, for those who record or watch its transfers.</summary>
    public readonly IRegisterBus Bus;

    /// <inheritdoc/>
    public string Name => "TMP117";

    /// <summary>Whether such a chip answers on these registers: it is asked for its id, three times at the most.</summary>
    public static bool IsThere(IRegisterBus bus)
    {
        var id = new byte[Tmp117Registers.Length];
        for (int i = 0; i < LookTries; i++)
        {
            if (bus.TryRead(Tmp117Registers.DeviceId, id, id.Length) && ((id[0] & 0x0F) << 8 | id[1]) == Tmp117Registers.Id)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public bool TryRead(out double temperatureC)
    {
        temperatureC = 0.0;
        if (!Bus.TryRead(Tmp117Registers.Configuration, _bytes, _bytes.Length) || (_bytes[0] & Tmp117Registers.Stopped) != 0)
        {
            return false;
        }

        bool isLow = IsAll(0x00); // a line that is stuck reads nothing else; the configuration of a chip at work is neither
        if (isLow || IsAll(0xFF) || !Bus.TryRead(Tmp117Registers.Temperature, _bytes, _bytes.Length))
        {
            return false;
        }

        int bits = (short)(_bytes[0] << 8 | _bytes[1]);
        temperatureC = bits * Tmp117Registers.KPerBit;
        return bits != Tmp117Registers.NotYet && temperatureC >= LowestC && temperatureC <= HighestC;
    }

    private bool IsAll(byte value) => _bytes[0] == value && _bytes[1] == value;
}
