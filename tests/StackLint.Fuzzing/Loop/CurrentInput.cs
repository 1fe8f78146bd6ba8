using System.IO.MemoryMappedFiles;
using System.Text;
using StackLint.Fuzzing.Mutation;

namespace StackLint.Fuzzing.Loop;

/// <summary>The input that is being run, in a file that survives the process: what it was when the process died.</summary>
internal sealed class CurrentInput : IDisposable
{
    private const int NameLength = 64;
    private const int Size = NameLength + sizeof(int) + (Mutator.MaxLength * 8);

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    internal CurrentInput(string path)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, mapName: null, Size);
        _view = _file.CreateViewAccessor();
    }

    internal void Set(string target, byte[] bytes)
    {
        var name = Encoding.ASCII.GetBytes(target.PadRight(NameLength));
        _view.WriteArray(0, name, 0, NameLength);
        _view.Write(NameLength, bytes.Length);
        _view.WriteArray(NameLength + sizeof(int), bytes, 0, bytes.Length);
    }

    internal (string Target, byte[] Bytes) Get()
    {
        var name = new byte[NameLength];
        _view.ReadArray(0, name, 0, NameLength);
        var bytes = new byte[_view.ReadInt32(NameLength)];
        _view.ReadArray(NameLength + sizeof(int), bytes, 0, bytes.Length);
        return (Encoding.ASCII.GetString(name).Trim('\0', ' '), bytes);
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
