/** The part of upng-js that is used here. */
declare module 'upng-js' {
  interface Image {
    width: number;
    height: number;
  }
  const upng: {
    decode(png: ArrayBuffer): Image;
    toRGBA8(image: Image): ArrayBuffer[];
    /** @param colors 0: as they are */
    encode(
      frames: ArrayBuffer[],
      width: number,
      height: number,
      colours: number,
      delays: number[] | undefined,
      withoutPalette: boolean,
    ): ArrayBuffer;
  };
  export default upng;
}
