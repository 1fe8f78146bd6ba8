namespace StackLint.Rules.Security;

/// <summary>What an image reference must have to be pinned.</summary>
public enum PinRequirement
{
    /// <summary>A tag that names a version, or a digest.</summary>
    Tag,

    /// <summary>A digest.</summary>
    Digest,
}
