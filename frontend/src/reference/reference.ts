import "./reference.css";
import { offerCopyingCode } from "../code/copy";
import { offerSending } from "./send";

offerCopyingCode();
offerSending();
