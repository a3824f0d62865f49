using System;
using System.Device.I2c;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>
/// Registers over I2C. nanoFramework reports a failed transfer as a status, not as an exception, and leaves the buffer as it was: the
/// status is looked at every time, and other errors of the bus (CLR_E_INVALID_OPERATION comes as an exception) count as a failed
/// transfer.
/// </summary>
public sealed class I2cRegisterBus : IRegisterBus
{
    private readonly I2cDevice _device;
    private readonly byte[] _address = new byte[1];
    private readonly byte[] _command = new byte[2];

    /// <summary>The registers of the chip that this device talks to.</summary>
    public I2cRegisterBus(I2cDevice device) => _device = device;

    /// <inheritdoc/>
    public bool TryRead(byte register, byte[] buffer, int count)
    {
        try
        {
            _address[0] = register;
            return IsDone(_device.WriteRead(new SpanByte(_address), new SpanByte(buffer, 0, count)));
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public bool TryWrite(byte register, byte value)
    {
        try
        {
            _command[0] = register;
            _command[1] = value;
            return IsDone(_device.Write(new SpanByte(_command)));
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static bool IsDone(I2cTransferResult result) => result.Status == I2cTransferStatus.FullTransfer;
}
