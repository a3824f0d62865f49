using System;

namespace System.Collections;

public class DictionaryEntry
{
    public object Key;
    public object Value;
    public DictionaryEntry(object key, object value) => throw null;
}

public interface IDictionaryEnumerator : IEnumerator
{
    object Key { get; }
    object Value { get; }
    DictionaryEntry Entry { get; }
}

public interface IDictionary : ICollection
{
    bool IsReadOnly { get; }
    bool IsFixedSize { get; }
    ICollection Keys { get; }
    ICollection Values { get; }
    object this[object key] { get; set; }
    void Add(object key, object value);
    void Clear();
    bool Contains(object key);
    void Remove(object key);
}

public class Hashtable : ICloneable, IDictionary
{
    public virtual int Count => throw null;
    public virtual bool IsSynchronized => throw null;
    public virtual object SyncRoot => throw null;
    public virtual bool IsReadOnly => throw null;
    public virtual bool IsFixedSize => throw null;
    public virtual ICollection Keys => throw null;
    public virtual ICollection Values => throw null;
    public virtual object this[object key] { get => throw null; set => throw null; }
    public Hashtable() => throw null;
    public Hashtable(int capacity) => throw null;
    public Hashtable(int capacity, float loadFactor) => throw null;
    public virtual object Clone() => throw null;
    public virtual IEnumerator GetEnumerator() => throw null;
    public virtual void CopyTo(Array array, int arrayIndex) => throw null;
    public virtual void Add(object key, object value) => throw null;
    public virtual void Clear() => throw null;
    public virtual bool Contains(object key) => throw null;
    public virtual void Remove(object key) => throw null;
}

public class Queue : ICollection, ICloneable
{
    public virtual int Count => throw null;
    public virtual bool IsSynchronized => throw null;
    public virtual object SyncRoot => throw null;
    public virtual object Clone() => throw null;
    public virtual void Clear() => throw null;
    public virtual void CopyTo(Array array, int index) => throw null;
    public virtual void Enqueue(object obj) => throw null;
    public virtual IEnumerator GetEnumerator() => throw null;
    public virtual object Dequeue() => throw null;
    public virtual object Peek() => throw null;
    public virtual bool Contains(object obj) => throw null;
    public virtual object[] ToArray() => throw null;
}

public class Stack : ICollection, ICloneable
{
    public virtual int Count => throw null;
    public virtual bool IsSynchronized => throw null;
    public virtual object SyncRoot => throw null;
    public virtual void Clear() => throw null;
    public virtual object Clone() => throw null;
    public virtual bool Contains(object obj) => throw null;
    public virtual void CopyTo(Array array, int index) => throw null;
    public virtual IEnumerator GetEnumerator() => throw null;
    public virtual object Peek() => throw null;
    public virtual object Pop() => throw null;
    public virtual void Push(object obj) => throw null;
    public virtual object[] ToArray() => throw null;
}
