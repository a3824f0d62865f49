using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>A bus that answers anything at any transfer, to the sensor's driver.</summary>
internal static class FuzzSensor
{
    /// <summary>A reading that is called good is a number in the sensor's class, whatever the bytes are.</summary>
    public static Escapes Run(int seed, int inputs)
    {
        var escapes = new Escapes();
        var bus = new AnyBus(seed);
        var sensor = new Bme280Sensor(bus, bus);
        var reading = new AirReading();
        for (int i = 0; i < inputs; i++)
        {
            escapes.Try($"reading {i}", () =>
            {
                sensor.Read(reading);
                bool isAir = AirSensorClass.IsTemperature(reading.TemperatureC) && AirSensorClass.IsPressure(reading.PressurePa)
                    && AirSensorClass.IsHumidity(reading.RelativeHumidityPct);
                return !reading.IsValid || isAir
                    ? null : $"{reading.TemperatureC} C, {reading.RelativeHumidityPct} %RH, {reading.PressurePa} Pa called good";
            });
        }

        return escapes;
    }

    // Right often enough that the driver gets past the id and the configuration, and sees calibrations and data of any kind.
    private sealed class AnyBus(int seed) : IRegisterBus, IBme280BringUp
    {
        private readonly Random _random = new(seed);
        private readonly byte[] _memory = new byte[256];

        public bool TryConfigure() => _random.Next(20) != 0;

        public bool TryRead(byte register, byte[] buffer, int count)
        {
            if (_random.Next(400) == 0)
            {
                _random.NextBytes(_memory);
                Whole();
            }

            for (int i = 0; i < count; i++)
            {
                int at = (register + i) & 0xFF;
                bool isData = at >= 0xF7;
                buffer[i] = isData || _random.Next(300) == 0 ? (byte)_random.Next(256) : _memory[at];
            }

            return _random.Next(60) != 0;
        }

        public bool TryWrite(byte register, byte value) => true;

        // The chip's id and mode, calibration words as they are on a real one with some bits other, and its check sum as it may be.
        private void Whole()
        {
            byte[] words =
            [
                0x70, 0x6B, 0x43, 0x67, 0x18, 0xFC, 0x7D, 0x8E, 0x43, 0xD6, 0xD0, 0x0B, 0x27, 0x0B, 0x8C, 0x00, 0xF9, 0xFF, 0x8C, 0x3C,
                    0xF8, 0xC6, 0x70, 0x17, 0x00, 0x4B,
            ];
            words.CopyTo(_memory, 0x88);
            byte[] high = [0x72, 0x01, 0x00, 0x13, 0x29, 0x03, 0x1E];
            high.CopyTo(_memory, 0xE1);
            for (int flips = _random.Next(3); flips > 0; flips--)
            {
                _memory[0x88 + _random.Next(26)] ^= (byte)(1 << _random.Next(8));
            }

            _memory[Bme280Registers.ChipId] = _random.Next(10) == 0 ? (byte)_random.Next(256) : Bme280Registers.ChipIdBme280;
            _memory[0xF2] = Bme280Registers.CtrlHumWanted;
            _memory[0xF4] = Bme280Registers.CtrlMeasWanted;
            _memory[0xF5] = Bme280Registers.ConfigWanted;
            _memory[0xE8] = SumOf();
        }

        private byte SumOf()
        {
            var low = new byte[Bme280Registers.CalibrationTemperaturePressureLength];
            var high = new byte[Bme280Registers.CalibrationHumidityLength];
            Array.Copy(_memory, 0x88, low, 0, low.Length);
            Array.Copy(_memory, 0xE1, high, 0, high.Length);
            for (int sum = 0; sum < 256; sum++)
            {
                high[^1] = (byte)sum;
                if (Bme280Calibration.IsWhole(low, high))
                {
                    return (byte)sum;
                }
            }

            return 0;
        }
    }
}
