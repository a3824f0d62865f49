namespace ChamberFirmware.Benchmarks.Control;

/// <summary>Legs that went wrong, by kind. A leg may be in several.</summary>
/// <param name="NotSettled">Undisturbed, and not in band at the end.</param>
/// <param name="NotRecovered">Disturbed, and not back in band at the end.</param>
/// <param name="Faults">The controller stopped itself.</param>
/// <param name="Oscillating">Left the band again with nobody's help, or swings for ever.</param>
/// <param name="Condensing">Water on the walls.</param>
/// <param name="WronglyRefused">Air that the plant can hold.</param>
/// <param name="WronglyAccepted">Air that the plant cannot hold; only who promises to refuse is to blame.</param>
public sealed record Failures(
    int NotSettled, int NotRecovered, int Faults, int Oscillating, int Condensing, int WronglyRefused, int WronglyAccepted)
{
    /// <summary>All kinds; a leg in several counts several times.</summary>
    public int Sum => NotSettled + NotRecovered + Faults + Oscillating + Condensing + WronglyRefused + WronglyAccepted;
}
