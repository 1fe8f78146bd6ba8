using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary>A config or secret that a service uses.</summary>
/// <param name="Name">The key of the object.</param>
/// <param name="FilePath">Its place in the container, when given.</param>
/// <param name="Item">The list item.</param>
public sealed record ServiceFile(Located<string> Name, Located<string> FilePath, ComposeValue Item);
