using System.Collections.Generic;
using System.Globalization;

namespace ChamberFirmware.Tests.Circuit;

/// <summary>
/// Something that a page says of the circuit. <paramref name="Words"/> stand on <paramref name="Page"/>; all of the simulation lies within
/// <paramref name="Low"/> and <paramref name="High"/>, and, where the words are a range (<paramref name="IsRange"/>), reaches both ends.
/// </summary>
internal sealed record CircuitClaim(
    string What, string Page, string Words, string Deck, string Measure, double Low, double High, string Unit, bool IsRange = false)
{
    private const string Wiring = "hardware/wiring/README.md";
    private const string Safety = "hardware/safety/README.md";
    private const string Line = "hardware/wiring/line.md";
    private const string BringUp = "hardware/bringup/README.md";

    /// <summary>A range says no more than a tenth of its upper end in vain.</summary>
    public const double Slack = 0.1;

    /// <summary>Every claim, in the order of the table.</summary>
    public static IReadOnlyList<CircuitClaim> All { get; } =
    [
        new("last edge to the end of 1Q", Safety, "0.38 to 0.57 s", "dead-man", "oneShotS", 0.38, 0.57, "s", true),
        new("last edge to K1 open", Safety, "0.62 s at worst", "dead-man", "contactS", 0.38, 0.62, "s", true),
        new("last edge to the switched 24 V below 2 V", BringUp, "0.4 to 0.73 s", "dead-man", "railS", 0.40, 0.73, "s", true),
        new("last edge to GPIO 35 low", Safety, "within 0.76 s", "dead-man", "senseS", 0.40, 0.76, "s", true),
        new("K1 open to the switched 24 V below 2 V, 47 uF", Wiring, "0.12 s", "bleed", "emptyRailS", 0.0, 0.12, "s", true),
        new("the same while the blade's motor runs", Wiring, "0.6 s", "rail", "loadedRailS", 0.0, 0.6, "s", true),
        new("reset of U1 below 4.5 V of supply, U5", Wiring, "below 0.8 V", "reset", "resetEarlyV", 0.0, 0.8, "V"),
        new("the same with the RC of before", Wiring, "4.5 V", "reset", "oldResetEarlyV", 0.0, 4.5, "V", true),
        new("5 V there to the end of reset", Wiring, "0.14 to 0.71 s", "reset", "resetS", 0.14, 0.71, "s", true),
        new("FanTach's pin, highest, absolute maximum 3.6 V", Wiring, "3.5 V", "fan", "pinPeakV", 3.0, 3.5, "V", true),
        new("FanTach's pin, lowest while high, high above 2.48 V", Wiring, "3.1 V", "fan", "pinDipV", 3.1, 3.5, "V"),
        new("the same as it was: 1 nF, nothing in series", Wiring, "3.9 V", "fan", "oldPeakV", 3.0, 3.95, "V", true),
        new("FanTach low, low below 0.82 V", Wiring, "0.5 V", "fan", "tachLowV", 0.0, 0.5, "V", true),
        new("fan pin 4 low, must be below 0.8 V", Wiring, "0.3 V", "fan", "pwmLowV", 0.0, 0.3, "V", true),
        new("input of a driver in reset, low below 0.8 V", Wiring, "0.5 V", "boot", "logicV", 0.0, 0.5, "V", true),
        new("the same with the 10 kohm of before", Wiring, "0.86 V", "boot", "oldLogicV", 0.0, 0.86, "V", true),
        new("output of U3 in reset, off at 24 V", Wiring, "above 23 V", "boot", "ulnOutV", 23.0, 24.1, "V"),
        new("gate of Q4 in reset, off above 22 V", Wiring, "above 23 V", "boot", "gateQ4OffV", 23.0, 24.1, "V"),
        new("the same without R29", Wiring, "12 V", "boot", "oldGateQ4OffV", 12.0, 24.1, "V"),
        new("gate of Q4 on, fully on below 14 V", Wiring, "12 V", "boot", "gateQ4OnV", 11.9, 14.0, "V"),
        new("console cable into an unpowered chamber", Wiring, "0.6 mA", "boot", "consoleA", 0.0, 0.6e-3, "mA", true),
        new("the same without R31", Wiring, "8 mA", "boot", "oldConsoleA", 0.0, 8e-3, "mA", true),
        new("request of a line at half duty, ripple", Wiring, "3.5 mV", "request", "rippleV", 0.0, 3.5e-3, "mV", true),
        new("a step of it, to within 0.1 %", Wiring, "0.05 s", "request", "settleS", 0.0, 0.05, "s", true),
        new("its end, at full duty", Wiring, "9.93 to 10.03 V", "request", "fullV", 9.93, 10.03, "V"),
        new("LK1 off, the wire from F5 to LA1 broken, drops out below 1.2 V", Line, "below 0.8 V", "dope", "coilV", 0.0, 0.8, "V"),
        new("the same with LU1's COM on LA1's 24 V, as it was", Line, "23.6 V", "dope", "oldCoilV", 10.0, 23.6, "V", true),
    ];

    /// <summary>The claim's row of the table in hardware/wiring.</summary>
    public string Row(Spread spread) =>
        $"| {What} | {Words} | {Text(spread.Nominal)} | {Text(spread.Least)} | {Text(spread.Most)} |";

    private string Text(double value)
    {
        double shown = Unit is "mA" or "mV" ? value * 1e3 : value;
        return (System.Math.Abs(shown) < 5e-4 ? 0.0 : shown).ToString(shown < 10.0 ? "0.00" : "0.0", CultureInfo.InvariantCulture)
            + " " + Unit;
    }
}
