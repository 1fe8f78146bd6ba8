using StackLint.Engine.Discovery;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Memory;

/// <summary>A file as it was read.</summary>
/// <typeparam name="TFile">What came of it.</typeparam>
/// <param name="Key">What was asked for.</param>
/// <param name="StandIn">The text that was taken in place of what is on disk.</param>
/// <param name="File">What came of it.</param>
internal sealed record KeptFile<TFile>(DiscoveredFile Key, SourceFile? StandIn, TFile File);
