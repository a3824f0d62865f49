using System;

namespace nanoFramework.Runtime.Events;

public class BaseEvent
{
    public ushort Source;
    public byte Message;
}

public delegate void NativeEventHandler(uint data1, uint data2, DateTime time);

public class NativeEventDispatcher : IDisposable
{
    public event NativeEventHandler OnInterrupt { add => throw null; remove => throw null; }
    public NativeEventDispatcher(string driverName, ulong driverData) => throw null;
    public virtual void EnableInterrupt() => throw null;
    public virtual void DisableInterrupt() => throw null;
    protected virtual void Dispose(bool disposing) => throw null;
    public void Dispose() => throw null;
}
