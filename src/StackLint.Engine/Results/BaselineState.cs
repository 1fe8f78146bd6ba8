namespace StackLint.Engine.Results;

/// <summary>How a finding compares with a baseline.</summary>
public enum BaselineState
{
    /// <summary>The baseline does not hold it, or holds a milder form of it.</summary>
    New,

    /// <summary>The baseline holds it as it is, wherever in its file it stands by now.</summary>
    Unchanged,

    /// <summary>The baseline holds it with another message or severity, at another key or under another file name.</summary>
    Updated,
}
