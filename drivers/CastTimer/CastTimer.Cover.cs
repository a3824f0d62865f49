namespace ChamberFirmware.Drivers;

/// <content>
/// The cover's train. It both opens and shuts the cover, so its own start is no part of the exposure: it only has to lie so near to the
/// blade's that the cover is shut under the blade and in the bath, and a plan has 200 ms on either side. In a long exposure the cover is
/// shut again by a second train, armed as the immersion's is; then both starts are measured, and believed as those are.
/// </content>
public sealed partial class CastTimer
{
    /// <summary>The cover's train may start so much later than the blade's, us: a plan has ten times as much room.</summary>
    public const long CoverLateUs = 20000;

    private long _coverStartedUs; // by the clock

    private static byte[]? CoverItems(CoverPlan? cover, bool isLater) => cover == null ? null
        : isLater ? RmtItems.Pulse(cover.OnUs, cover.OffUs)
        : RmtItems.Pulses(cover.OnUs, cover.OffUs, cover.OnAgainUs, cover.OffAgainUs);

    private bool TryStartCover(byte[] items, bool isLater)
    {
        long beforeUs = _clock.NowUs;
        if (!_cover.TryStart(items))
        {
            return false;
        }

        _coverStartedUs = _clock.NowUs;
        long callUs = _coverStartedUs - beforeUs;
        if (!isLater)
        {
            StartErrorUs = 0;
        }
        else if (!_skew.IsQuick(callUs))
        {
            _skew.Learn(callUs);
            return false;
        }

        return _coverStartedUs - StartedUs <= CoverLateUs;
    }

    // One try: where it fails the immersion's train is stopped with it, and both are armed anew at the next tick.
    private bool TryArmCover(CoverPlan? cover) =>
        cover == null || TryArm(_cover, 1, _coverStartedUs, cover.OnAgainUs, cover.OffAgainUs);
}
