using System.Collections.Immutable;
using StackLint.Compose.Binding;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary><c>build</c> of a service; the short form is its context.</summary>
/// <param name="entry">Its key and value.</param>
public sealed class BuildSection(ComposeEntry? entry) : ComposeSection(entry)
{
    public Located<string> Context => Mapping is null ? ScalarBinder.Text(Entry?.Value) : GetText("context");

    public Located<string> Dockerfile => GetText("dockerfile");

    public Located<string> DockerfileInline => GetText("dockerfile_inline");

    public ImmutableArray<NamedValue> Args => GetPairs("args");

    public ImmutableArray<NamedValue> Labels => GetPairs("labels");

    public Located<bool> Privileged => GetBoolean("privileged");
}
