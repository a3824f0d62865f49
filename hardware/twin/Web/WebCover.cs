using System;

namespace ChamberFirmware.Twin;

/// <summary>A motorised cover that shuts the way from the bath upstream; its edge goes where the output says, as fast as it can.</summary>
public sealed class WebCover
{
    private readonly WebParameters _parameters;
    private readonly TwinWeb _web;

    internal WebCover(WebParameters parameters, TwinWeb web)
    {
        _parameters = parameters;
        _web = web;
        EdgeM = parameters.WayM;
        web.Follow(_ => Move());
    }

    /// <summary>Where its edge is, m from the blade.</summary>
    public double EdgeM { get; private set; }

    private void Move()
    {
        if (_parameters.CoverMPerS <= 0.0)
        {
            return;
        }

        double asked = _web.Request01 * _parameters.WayM;
        double off = asked + (asked < _parameters.WayM ? _parameters.CoverErrorM : 0.0) - EdgeM;
        double most = _parameters.CoverMPerS * TwinWeb.StepUs * 1e-6;
        EdgeM = Math.Clamp(EdgeM + Math.Clamp(off, -most, most), 0.0, _parameters.WayM);
    }
}
