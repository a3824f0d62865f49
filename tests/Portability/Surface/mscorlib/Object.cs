using System.Collections;
using System.Reflection;

namespace System;

public class Object
{
    ~Object() => throw null; // compiler-needed: the listing leaves out finalizers
    public virtual string ToString() => throw null;
    public virtual bool Equals(object obj) => throw null;
    public static bool Equals(object objA, object objB) => throw null;
    public static bool ReferenceEquals(object objA, object objB) => throw null;
    public virtual int GetHashCode() => throw null;
    public Type GetType() => throw null;
    protected object MemberwiseClone() => throw null;
}

public abstract class ValueType { }

public abstract class Enum : ValueType
{
    public bool HasFlag(Enum flag) => throw null;
    public override string ToString() => throw null;
}

public struct Void { }

public abstract class Type : MemberInfo
{
    public abstract string FullName { get; }
    public static Type GetTypeFromHandle(RuntimeTypeHandle handle) => throw null;
    public virtual bool IsSubclassOf(Type c) => throw null;
    public virtual bool IsInstanceOfType(object o) => throw null;
    public override string ToString() => throw null;
}

public struct RuntimeTypeHandle { }

public struct RuntimeFieldHandle { }

public struct RuntimeMethodHandle { }

public struct IntPtr { }

public struct UIntPtr { }

public abstract class Array : ICloneable, IList
{
    public int Length => throw null;
    public object SyncRoot => throw null;
    public bool IsReadOnly => throw null;
    public bool IsFixedSize => throw null;
    public bool IsSynchronized => throw null;
    public static Array CreateInstance(Type elementType, int length) => throw null;
    public static void Copy(Array sourceArray, Array destinationArray, int length) => throw null;
    public static void Copy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length) => throw null;
    public static void Clear(Array array, int index, int length) => throw null;
    public object GetValue(int index) => throw null;
    public object Clone() => throw null;
    public static int BinarySearch(Array array, object value, IComparer comparer) => throw null;
    public static int BinarySearch(Array array, int index, int length, object value, IComparer comparer) => throw null;
    public void CopyTo(Array array, int index) => throw null;
    public IEnumerator GetEnumerator() => throw null;
    public static int IndexOf(Array array, object value) => throw null;
    public static int IndexOf(Array array, object value, int startIndex) => throw null;
    public static int IndexOf(Array array, object value, int startIndex, int count) => throw null;

    // compiler-needed: the listing shows public members only, and the interface has these
    int ICollection.Count => throw null;
    object IList.this[int index] { get => throw null; set => throw null; }
    int IList.Add(object value) => throw null;
    bool IList.Contains(object value) => throw null;
    void IList.Clear() => throw null;
    int IList.IndexOf(object value) => throw null;
    void IList.Insert(int index, object value) => throw null;
    void IList.Remove(object value) => throw null;
    void IList.RemoveAt(int index) => throw null;
}

public abstract class MarshalByRefObject { }

public interface IDisposable
{
    void Dispose();
}

public interface ICloneable
{
    object Clone();
}

public interface IComparable
{
    int CompareTo(object obj);
}
