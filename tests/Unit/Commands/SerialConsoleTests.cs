using System;
using System.IO.Ports;
using System.Linq;
using System.Reflection;
using System.Text;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers.Esp32;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Settings;
using nanoFramework.Hardware.Esp32;

namespace ChamberFirmware.Tests.Unit.Commands;

/// <summary>The device's own console on a port that loses and waits as the package's native code does.</summary>
[TestClass]
public sealed class SerialConsoleTests
{
    private const int BytesAPass = 1152; // 115200 baud, 10 bits a byte, 100 ms

    private readonly TwinRun _run = new();
    private readonly SerialConsole _console =
        new("COM2", Pins.ConsoleTransmit, DeviceFunction.COM2_TX, Pins.ConsoleReceive, DeviceFunction.COM2_RX);
    private readonly SerialPort _port = SerialPort.Last.Value!;
    private readonly Conversations _conversations;

    public SerialConsoleTests() =>
        _conversations = new Conversations(_run.Chamber, new Conversation(_console, new CommandInterpreter(_run.Chamber)));

    private string Said => Encoding.ASCII.GetString([.. _port.Sent]);

    [TestMethod]
    public void It_is_COM2_at_115200_baud_on_the_wirings_pins()
    {
        Assert.AreEqual(("COM2", 115200), (_port.PortName, _port.BaudRate));
        Assert.AreEqual(Pins.ConsoleTransmit, Configuration.Pins[DeviceFunction.COM2_TX]);
        Assert.AreEqual(Pins.ConsoleReceive, Configuration.Pins[DeviceFunction.COM2_RX]);
    }

    [TestMethod]
    public void The_longest_settings_pasted_at_line_speed_all_arrive_and_restored_equals_stored()
    {
        var settings = new ChamberSettings { AirTableDate = "2026-11-20", CommissionedDate = "2026-11-23" };
        foreach (FieldInfo field in typeof(ChamberSettings).GetFields().Where(field => field.FieldType == typeof(double)))
        {
            field.SetValue(settings, (double)field.GetValue(settings)! * 1.0000123456789); // all their digits
        }

        settings.ColdestWall01 = 0.71234567890123; // 1 is the most
        settings.FanTableRpm = [.. Enumerable.Range(1, 12).Select(i => 250.123456789 * i)];
        settings.FanTableMPerS = [.. Enumerable.Range(1, 12).Select(i => 0.212345678901 * i)];
        settings.SaltReadingPct = [.. Enumerable.Range(1, 8).Select(i => 11.2345678901 * i)];
        string text = SettingsText.Of(settings);
        byte[] pasted = Encoding.ASCII.GetBytes("settings restore\r\n" + text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.IsGreaterThan(2000, pasted.Length);
        Pass(5);
        for (int at = 0; at < pasted.Length; at += BytesAPass)
        {
            _port.Receive(pasted.AsSpan(at, Math.Min(BytesAPass, pasted.Length - at)));
            Pass();
        }

        Pass(30);
        Assert.AreEqual(0, _port.Lost);
        Assert.Contains("OK settings restored and stored\r\n", Said);
        Assert.AreEqual(text, SettingsText.Of(_run.Chamber.Settings));
        Assert.AreEqual(text, StoredSettingsTests.StoredIn(_run.Twin));
    }

    [TestMethod]
    public void Nothing_that_is_said_keeps_the_loop_waiting()
    {
        Pass(5);
        _port.Receive("settings\r\nhelp\r\ncommissioned\r\nrecord\r\nstatus\r\n"u8);
        Pass(120);
        Assert.Contains("crc32=", Said);
        Assert.Contains("record=none", Said);
        Assert.AreEqual(0.0, _port.WaitedMs);
    }

    private void Pass(int passes = 1)
    {
        for (int i = 0; i < passes; i++)
        {
            _run.Tick();
            _conversations.Pass(_run.NowUs);
        }
    }
}
