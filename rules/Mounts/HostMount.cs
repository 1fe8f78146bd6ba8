using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Mounts;

/// <summary>A mount of something of the host: a bind mount, a named pipe, or a volume that stands for a path of the host.</summary>
/// <param name="Mount">The item of the service.</param>
/// <param name="Source">What is mounted, as written; each unknown part is a hole (<see cref="Compose.Interpolation.InterpolatedText.Hole"/>).</param>
/// <param name="Path">The path on the host; null when it is relative or not known.</param>
/// <param name="IsReadOnly">Whether nothing can be written through it; null when that depends on a variable.</param>
public sealed record HostMount(VolumeMount Mount, string Source, HostPath? Path, bool? IsReadOnly)
{
    /// <summary>Where the top level says that a volume is this path; null for a mount that says so itself.</summary>
    public ComposeValue? Device { get; init; }

    /// <summary>How mounts within it pass between host and container, as the item says; null when it says nothing.</summary>
    public string? Propagation { get; init; }
}
