namespace StackLint.Compose.Model;

/// <summary>What can be said of a value from the files alone.</summary>
public enum ValueState
{
    /// <summary>Not written, or null.</summary>
    Absent,

    /// <summary>Written, but it depends on a variable without a value, or is of a wrong type.</summary>
    Unknown,

    /// <summary>Written and known.</summary>
    Known,
}
