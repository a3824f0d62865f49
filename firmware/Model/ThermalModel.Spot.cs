using ChamberFirmware.Settings;

namespace ChamberFirmware.Model;

/// <content>The coldest spot of the walls: a piece with a heat of its own, which sensors may measure.</content>
public sealed partial class ThermalModel
{
    private const double FellOffK = 3.0; // that the walls of a chamber nobody has modelled may be warmer than believed

    private double _spotC;
    private double _belowWallsK; // the spot, when its sensors were last believed
    private bool _fellOff;

    /// <summary>
    /// The coldest spot of the walls, degrees Celsius: as sensors say, or as the setting has it; unknown to both, it is as
    /// warm as the walls.
    /// </summary>
    public double ColdestC => SpotIsMeasured || _settings.ColdestWall01 < 1.0 ? _spotC : WallC - _belowWallsK;

    /// <summary>The sensors on the walls are believed.</summary>
    public bool SpotIsMeasured;

    /// <summary>How fast it warms, K/s.</summary>
    public double ColdestKPerS;

    /// <summary>
    /// Sensors say what the coldest spot is, degrees Celsius, how fast it warms, K/s, and what the warmest of them is. One that gets warmer
    /// than all the walls hangs in the air: they are believed no more, and the spot is again what the setting says.
    /// </summary>
    public void MeasureSpot(double spotC, double kPerS, double warmestC)
    {
        _fellOff = _fellOff || (WallKPerS > 0.0 && warmestC > WallC + FellOffK);
        SpotIsMeasured = !_fellOff;
        if (SpotIsMeasured)
        {
            _spotC = spotC;
            _belowWallsK = spotC < WallC ? WallC - spotC : 0.0;
            ColdestKPerS = kPerS;
        }
    }

    /// <summary>The sensors say nothing, or behave unlike walls: the spot is what the setting says, or as far below the walls.</summary>
    public void LoseSpot() => SpotIsMeasured = false;

    /// <summary>Takes over another model's coldest spot where it is the colder one: it warms for minutes.</summary>
    public void KeepSpot(ThermalModel other) => _spotC = other._spotC < _spotC ? other._spotC : _spotC;

    // A spot beside the film's air, with a heat of its own.
    private void StepColdest(double wallsWPerK)
    {
        if (SpotIsMeasured)
        {
            _spotC += ColdestKPerS * _stepS; // until it is read again
            return;
        }

        double kPerS = (RestingColdestC(_settings, wallsWPerK, AirC, RoomC) - _spotC) / _settings.ColdestWallLagS
            * (1.0 + _settings.ColdestWall01 * (wallsWPerK / WallsAt1MPerS(_settings) - 1.0));
        _spotC += kPerS * _stepS;
        ColdestKPerS = _settings.ColdestWall01 < 1.0 ? kPerS : WallKPerS;
    }

    /// <summary>
    /// The coldest spot, degrees Celsius, long beside air of a temperature: it gets heat as the walls do, more at a higher velocity
    /// (<see cref="AirPath.WallsWPerK"/>), and has its share of the air's rise at 1 m/s.
    /// </summary>
    public static double RestingColdestC(ChamberSettings settings, double wallsWPerK, double airC, double roomC)
    {
        double gets = settings.ColdestWall01 * wallsWPerK / WallsAt1MPerS(settings);
        return roomC + (airC - roomC) * gets / (gets + 1.0 - settings.ColdestWall01);
    }
}
